using System;
using System.Collections;
using System.Collections.Generic;

namespace Xunit
{
    public sealed class FactAttribute : Attribute
    {
    }

    public static class Assert
    {
        public static void Empty(IEnumerable all) { }
        public static void Equal<T>(T expected, T actual) { }
        public static T IsType<T>(object actual) => (T)actual;
        public static void NotNull(object actual) { }
        public static void True(bool actual) { }
    }
}
