using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

/// Compiles many small hosts in one process: reads a request a line, and answers each with a line, in any order.
/// The first argument is the folder of the compiler that the SDK brings.
static class Driver
{
    static readonly ConcurrentDictionary<string, MetadataReference> References = new();
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    static void Main(string[] args)
    {
        // Nothing of the compiler may be touched before it can be found.
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            var path = Path.Combine(args[0], name.Name + ".dll");
            return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        };
        AnswerAll();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void AnswerAll()
    {
        var answers = Console.Out;
        // One by one: a partitioner that reads ahead would wait for lines that come only after an answer.
        var lines = Partitioner.Create(Lines(), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(lines, new ParallelOptions { MaxDegreeOfParallelism = 2 }, line =>
        {
            var request = JsonSerializer.Deserialize<Request>(line, Json);
            var answer = JsonSerializer.Serialize(new Answer(request.Id, Compile(request)), Json);
            lock (answers) answers.WriteLine(answer);
        });
    }

    static IEnumerable<string> Lines()
    {
        while (Console.In.ReadLine() is { } line) yield return line;
    }

    static IReadOnlyList<Said> Compile(Request request)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: request.Symbols);
        var compilation = CSharpCompilation.Create(
            "host",
            request.Sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, parse, source.Path)),
            request.References.Select(path => References.GetOrAdd(path, key => MetadataReference.CreateFromFile(key))),
            new CSharpCompilationOptions(
                OutputKind.ConsoleApplication,
                nullableContextOptions: NullableContextOptions.Annotations,
                assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
                specificDiagnosticOptions: request.Unrelated.ToDictionary(code => code, _ => ReportDiagnostic.Suppress)));
        return [.. compilation.GetDiagnostics()
            .Where(each => each.Severity >= DiagnosticSeverity.Warning && !each.IsSuppressed)
            .Select(Say)];
    }

    static Said Say(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return new(
            place.Path ?? "",
            place.Path is null or "" ? 0 : place.StartLinePosition.Line + 1,
            diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning",
            diagnostic.Id,
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}

record Request(int Id, Source[] Sources, string[] References, string[] Symbols, string[] Unrelated);
record Source(string Path, string Text);
record Answer(int Id, IReadOnlyList<Said> Diagnostics);
record Said(string Path, int Line, string Severity, string Code, string Message);
