package studio.longplay.engine.render.deliver;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// As much of JSON Schema (2020-12) as the schemas in `docs` use. It is stricter in one thing:
/// fields that the schema does not name are found, so that none stays undescribed.
public final class JsonSchema {
    private final JsonNode root;
    private final List<String> problems = new ArrayList<>();

    private JsonSchema(JsonNode root) {
        this.root = root;
    }

    /// What is wrong with a document, with where it is.
    public static List<String> problems(Path schema, Path document) {
        JsonMapper json = JsonMapper.builder().build();
        JsonSchema checked = new JsonSchema(json.readTree(schema));
        checked.check(checked.root, json.readTree(document), "");
        return checked.problems;
    }

    private void check(JsonNode schema, JsonNode value, String at) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().replace("#/$defs/", "");
            check(root.path("$defs").path(name), value, at);
            return;
        }
        if (schema.has("anyOf")
                && schema.path("anyOf").valueStream().noneMatch(it -> fits(it, value))) {
            schema.path("anyOf").forEach(it -> check(it, value, at));
        }
        if (schema.has("anyOf")) {
            return;
        }
        if (schema.has("const") && !schema.path("const").equals(value)) {
            problems.add(at + " is not " + schema.path("const"));
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            problems.add(at + " is " + value + ", none of " + schema.path("enum"));
        }
        if (schema.has("type") && !isOf(schema.path("type"), value)) {
            problems.add(at + " is " + value.getNodeType() + ", not " + schema.path("type"));
            return;
        }
        if (schema.has("pattern") && !value.asString().matches(schema.path("pattern").asString())) {
            problems.add(at + " is " + value);
        }
        if (schema.has("minimum") && value.asDouble() < schema.path("minimum").asDouble()) {
            problems.add(at + " is below " + schema.path("minimum"));
        }
        if (value.isObject()) {
            object(schema, value, at);
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(schema.path("items"), value.get(i), at + "[" + i + "]");
        }
    }

    private boolean fits(JsonNode schema, JsonNode value) {
        JsonSchema tried = new JsonSchema(root);
        tried.check(schema, value, "");
        return tried.problems.isEmpty();
    }

    private void object(JsonNode schema, JsonNode value, String at) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asString())) {
                problems.add(at + " lacks " + name);
            }
        }
        value.properties()
                .forEach(field -> {
                    JsonNode known = schema.path("properties").path(field.getKey());
                    JsonNode any = schema.path("additionalProperties");
                    if (known.isMissingNode() && any.isMissingNode()) {
                        problems.add(at + "." + field.getKey() + " is not described");
                    } else {
                        JsonNode described = known.isMissingNode() ? any : known;
                        check(described, field.getValue(), at + "." + field.getKey());
                    }
                });
    }

    private static boolean isOf(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(one -> isOf(one, value));
        }
        return switch (type.asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("no type: " + type);
        };
    }
}
