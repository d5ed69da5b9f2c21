import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Node = { readonly [name: string]: Json };

const isNode = (value: Json | undefined): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** GitHub's description of its REST API: what it asks for, and what it answers. */
export class OpenApi {
  readonly #document: Node;
  readonly #validators = new Map<string, ValidateFunction>();
  readonly #ajv = new Ajv({
    strict: false,
    validateFormats: false,
    allErrors: true,
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
  });

  constructor() {
    const file = createRequire(import.meta.url).resolve("@octokit/openapi/generated/api.github.com.json");
    const document: Json = JSON.parse(readFileSync(file, "utf8"));
    if (!isNode(document)) throw new Error("the description is no object");
    this.#document = document;
  }

  /** Complaints about a request body; `operation`: `POST /repos/{owner}/{repo}/pulls`. */
  checkRequest(operation: string, body: unknown): readonly string[] {
    const schema = this.#schemaBelow(operation, ["requestBody"]);
    return schema ? this.#check(`${operation} request`, schema, body) : [];
  }

  /** Complaints about the body of an answer. */
  checkResponse(operation: string, status: number, body: unknown): readonly string[] {
    const responses = this.#resolve(this.#operation(operation).responses);
    if (!isNode(responses?.[status])) return status >= 400 ? [] : [`${operation} never answers ${status}`];
    const schema = this.#schemaBelow(operation, ["responses", String(status)]);
    return schema ? this.#check(`${operation} ${status}`, schema, body) : [];
  }

  /** An answer with all that GitHub always sends. Throws for a field that GitHub does not have. */
  complete(operation: string, status: number, body: unknown): unknown {
    const schema = this.#schemaBelow(operation, ["responses", String(status)]);
    return schema && body !== undefined ? this.#fill(schema, body as Json, operation) : body;
  }

  #operation(operation: string): Node {
    const [method = "", path = ""] = operation.split(" ");
    const paths = this.#document.paths;
    const found = isNode(paths) && isNode(paths[path]) ? paths[path][method.toLowerCase()] : undefined;
    if (!isNode(found)) throw new Error(`GitHub has no ${operation}`);
    return found;
  }

  #schemaBelow(operation: string, steps: readonly string[]): Node | undefined {
    let node: Node | undefined = this.#operation(operation);
    for (const step of [...steps, "content", "application/json", "schema"]) node = this.#resolve(node?.[step]);
    return node;
  }

  #resolve(node: Json | undefined): Node | undefined {
    if (!isNode(node)) return undefined;
    if (typeof node.$ref !== "string") return node;
    let found: Json | undefined = this.#document;
    for (const step of node.$ref.slice(2).split("/")) found = isNode(found) ? found[step] : undefined;
    return this.#resolve(found);
  }

  #check(name: string, schema: Node, body: unknown): readonly string[] {
    const validate = this.#validators.get(name) ?? this.#ajv.compile(this.#standAlone(schema));
    this.#validators.set(name, validate);
    if (validate(body)) return [];
    return (validate.errors ?? []).map((error) => `${name}${error.instancePath} ${error.message}`);
  }

  /** The schema with all it refers to, in a form that ajv takes: `nullable` needs a type there. */
  #standAlone(schema: Node): Node {
    const definitions: Record<string, Json> = {};
    const convert = (node: Json): Json => {
      if (Array.isArray(node)) return node.map(convert);
      if (!isNode(node)) return node;
      if (typeof node.$ref === "string") return { $ref: this.#define(node.$ref, definitions, convert) };
      const { nullable, ...rest } = node;
      const converted = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, convert(value)]));
      return nullable === true ? { anyOf: [{ type: "null" }, converted] } : converted;
    };
    const converted = convert(schema);
    return { ...(isNode(converted) ? converted : {}), definitions };
  }

  #define(ref: string, definitions: Record<string, Json>, convert: (node: Json) => Json): string {
    const name = ref.slice(ref.lastIndexOf("/") + 1);
    if (!(name in definitions)) {
      definitions[name] = true;
      definitions[name] = convert(this.#resolve({ $ref: ref }) ?? true);
    }
    return `#/definitions/${name}`;
  }

  #fill(schema: Node, value: Json, where: string): Json {
    if (Array.isArray(value)) {
      const items = this.#resolve(schema.items);
      return items ? value.map((item) => this.#fill(items, item, `${where}[]`)) : value;
    }
    const properties = this.#resolve(schema.properties);
    if (!isNode(value) || !properties) return value;
    const filled: Record<string, Json> = {};
    for (const [name, given] of Object.entries(value)) {
      const property = this.#resolve(properties[name]);
      if (!property) throw new Error(`${where} has no field ${name}`);
      filled[name] = this.#fill(property, given, `${where}.${name}`);
    }
    for (const name of Array.isArray(schema.required) ? schema.required : []) {
      if (typeof name === "string") filled[name] ??= name in filled ? null : this.#sample(properties[name], name);
    }
    return filled;
  }

  /** What stands in a field that our code does not read. */
  #sample(field: Json | undefined, name: string): Json {
    const schema = this.#resolve(field) ?? {};
    if (schema.nullable === true) return null;
    if (Array.isArray(schema.enum)) return schema.enum[0] ?? null;
    const variant = [schema.oneOf, schema.anyOf, schema.allOf].find(Array.isArray);
    if (variant) return this.#sample(variant[0], name);
    const samples: Readonly<Record<string, Json>> = { boolean: false, integer: 0, number: 0, array: [] };
    if (schema.type === "object" || schema.properties) return this.#fill(schema, {}, name);
    return samples[String(schema.type)] ?? (name.endsWith("url") ? "https://github.test/" : "");
  }
}
