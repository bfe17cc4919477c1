package studio.longplay.app.docs;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatTypes;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import tools.jackson.databind.ser.BeanPropertyWriter;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/// A JSON Schema of what is written for types, asked from those who write them; what the fields are
/// is read from the records' sources.
final class AnswerSchema {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Set<Class<?>> MAY_BE_NULL =
            Set.of(Optional.class, OptionalDouble.class, OptionalInt.class, OptionalLong.class);

    private final Map<String, Class<?>> named = new TreeMap<>();
    private final Map<String, Object> shared = new TreeMap<>();

    private AnswerSchema() {}

    static String of(AnswerTypes answer) {
        AnswerSchema schema = new AnswerSchema();
        List<Object> shapes = answer.javaTypes().stream().map(schema::shape).toList();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        all.put("$id", "urn:longplay:answer:" + answer.file() + ":1");
        all.put("title", "The answer of " + String.join(", ", answer.verbs()) + " with --json");
        if (shapes.size() == 1) {
            all.putAll(Pairs.of(shapes.getFirst()));
        } else {
            all.put("anyOf", shapes);
        }
        if (!schema.shared.isEmpty()) {
            all.put("$defs", schema.shared);
        }
        return JSON.writeValueAsString(all).replace("\r\n", "\n") + "\n";
    }

    private Object shape(JavaType type) {
        Wrapper wrapper = new Wrapper();
        JSON.acceptJsonFormatVisitor(type, wrapper);
        return wrapper.schema;
    }

    /// A schema as it is put together.
    private record Pairs() {
        @SuppressWarnings("unchecked")
        static Map<String, Object> of(Object schema) {
            return (Map<String, Object>) schema;
        }
    }

    private String name(Class<?> type) {
        String name = type.getSimpleName();
        while (named.containsKey(name) && !type.equals(named.get(name))) {
            name = type.getEnclosingClass() == null ? name + "_" : outer(type) + name;
        }
        named.put(name, type);
        return name;
    }

    private static String outer(Class<?> type) {
        return type.getEnclosingClass().getSimpleName();
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        return schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type && !schema.containsKey("enum")) {
            Map<String, Object> either = new LinkedHashMap<>(schema);
            either.put("type", List.of(type, "null"));
            return either;
        }
        return new LinkedHashMap<>(Map.of("anyOf", List.of(schema, Map.of("type", "null"))));
    }

    /// Is told by a serializer what it writes.
    private final class Wrapper implements JsonFormatVisitorWrapper {
        private Map<String, Object> schema = new LinkedHashMap<>();
        private @Nullable SerializationContext context;

        @Override
        public @Nullable SerializationContext getContext() {
            return context;
        }

        @Override
        public void setContext(SerializationContext now) {
            context = now;
        }

        @Override
        public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
            String name = name(type.getRawClass());
            schema = new LinkedHashMap<>(Map.of("$ref", "#/$defs/" + name));
            boolean known = shared.containsKey(name);
            Map<String, Object> described = typed("object");
            if (!known) {
                shared.put(name, described);
            }
            return new Fields(context, type.getRawClass(), described);
        }

        @Override
        public JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
            schema = typed("array");
            return new JsonArrayFormatVisitor.Base(context) {
                @Override
                public void itemsFormat(JsonFormatVisitable items, JavaType item) {
                    schema.put("items", inner(items, item));
                }

                @Override
                public void itemsFormat(JsonFormatTypes item) {
                    schema.put("items", typed(item.value()));
                }
            };
        }

        private Map<String, Object> inner(JsonFormatVisitable written, JavaType type) {
            Wrapper inside = new Wrapper();
            inside.setContext(context);
            written.acceptJsonFormatVisitor(inside, type);
            return inside.schema;
        }

        @Override
        public JsonMapFormatVisitor expectMapFormat(JavaType type) {
            schema = typed("object");
            schema.put("additionalProperties", new LinkedHashMap<>());
            return new JsonMapFormatVisitor.Base(context) {
                @Override
                public void valueFormat(JsonFormatVisitable values, JavaType value) {
                    schema.put("additionalProperties", inner(values, value));
                }
            };
        }

        @Override
        public JsonStringFormatVisitor expectStringFormat(JavaType type) {
            schema = typed("string");
            return new JsonStringFormatVisitor.Base() {
                @Override
                public void enumTypes(Set<String> words) {
                    schema.put("enum", List.copyOf(words));
                }
            };
        }

        @Override
        public JsonNumberFormatVisitor expectNumberFormat(JavaType type) {
            schema = typed("number");
            return new JsonNumberFormatVisitor.Base();
        }

        @Override
        public JsonIntegerFormatVisitor expectIntegerFormat(JavaType type) {
            schema = typed("integer");
            return new JsonIntegerFormatVisitor.Base();
        }

        @Override
        public JsonBooleanFormatVisitor expectBooleanFormat(JavaType type) {
            schema = typed("boolean");
            return new JsonBooleanFormatVisitor.Base();
        }

        @Override
        public tools.jackson.databind.jsonFormatVisitors.JsonNullFormatVisitor expectNullFormat(
                JavaType type) {
            schema = typed("null");
            return new tools.jackson.databind.jsonFormatVisitors.JsonNullFormatVisitor.Base();
        }

        @Override
        public JsonAnyFormatVisitor expectAnyFormat(JavaType type) {
            schema = new LinkedHashMap<>();
            return new JsonAnyFormatVisitor.Base();
        }
    }

    /// The fields of a record.
    private final class Fields extends JsonObjectFormatVisitor.Base {
        private final Class<?> type;
        private final Map<String, Object> schema;
        private final List<String> required = new ArrayList<>();
        private final Map<String, Object> properties = new LinkedHashMap<>();
        private final RecordDoc said;

        Fields(@Nullable SerializationContext context, Class<?> type, Map<String, Object> schema) {
            super(context);
            this.type = type;
            this.schema = schema;
            this.said = RecordDoc.of(type);
            said.whole().ifPresent(text -> schema.put("description", text));
            schema.put("required", required);
            schema.put("properties", properties);
        }

        @Override
        public void property(BeanProperty field) {
            optionalProperty(field);
        }

        @Override
        public void optionalProperty(BeanProperty field) {
            Wrapper inside = new Wrapper();
            inside.setContext(getContext());
            ValueSerializer<Object> writer =
                    field instanceof BeanPropertyWriter known ? known.getSerializer() : null;
            if (writer == null) {
                writer = getContext().findPrimaryPropertySerializer(field.getType(), field);
            }
            writer.acceptJsonFormatVisitor(inside, field.getType());
            boolean leftOut =
                    field instanceof BeanPropertyWriter known && known.willSuppressNulls()
                            || field.getAnnotation(JsonInclude.class) != null;
            if (!leftOut) {
                required.add(field.getName());
            }
            Map<String, Object> described = inside.schema;
            boolean empty =
                    isNullable(field) || MAY_BE_NULL.contains(field.getType().getRawClass());
            if (empty && !leftOut) {
                described = orNull(described);
            }
            Map<String, Object> with = new LinkedHashMap<>(described);
            said.of(field.getName()).ifPresent(text -> with.put("description", text));
            properties.put(field.getName(), with);
        }

        private boolean isNullable(BeanProperty field) {
            RecordComponent[] components = type.getRecordComponents();
            return components != null
                    && Arrays.stream(components)
                            .filter(part -> part.getName().equals(field.getName()))
                            .anyMatch(part ->
                                    part.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }
    }
}
