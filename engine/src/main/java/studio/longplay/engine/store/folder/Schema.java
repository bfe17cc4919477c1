package studio.longplay.engine.store.folder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The form of a JSON document that is kept for ever, and how older forms become this one.
///
/// A document says its `schema` and `version`. Raising the version means adding one upgrade here
/// and one golden file to the tests; documents of every older version climb them one by one.
///
/// @param upgrades the first makes version 2 of version 1, and so on
record Schema(String name, List<UnaryOperator<ObjectNode>> upgrades) {
    Schema {
        upgrades = List.copyOf(upgrades);
    }

    int version() {
        return upgrades.size() + 1;
    }

    ObjectNode seal(ObjectNode body) {
        return body.put("schema", name).put("version", version());
    }

    /// The document in its present form, without schema and version; empty if it is newer than this
    /// program.
    ///
    /// @throws IllegalArgumentException if it is another kind of document
    Optional<ObjectNode> open(JsonNode document) {
        int version = document.path("version").asInt(0);
        if (!(document instanceof ObjectNode body)
                || !name.equals(document.path("schema").asString(""))
                || version < 1) {
            throw new IllegalArgumentException("not a " + name);
        }
        if (version > version()) {
            return Optional.empty();
        }
        ObjectNode climbing = body.deepCopy();
        climbing.remove(List.of("schema", "version"));
        for (UnaryOperator<ObjectNode> upgrade : upgrades.subList(version - 1, upgrades.size())) {
            climbing = upgrade.apply(climbing);
        }
        return Optional.of(climbing);
    }
}
