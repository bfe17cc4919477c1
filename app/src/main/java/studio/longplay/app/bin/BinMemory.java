package studio.longplay.app.bin;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How the bin is shown, as it is remembered with a project.
///
/// @param empty folders that have nothing in them yet
/// @param closed folders whose content is not shown
public record BinMemory(Set<String> empty, Set<String> closed) {
    static final BinMemory USUAL = new BinMemory(Set.of(), Set.of());

    public BinMemory {
        empty = Set.copyOf(empty);
        closed = Set.copyOf(closed);
    }

    /// As a document to remember.
    public String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static BinMemory of(Optional<String> json) {
        try {
            return json.map(text -> JsonMapper.shared().readValue(text, BinMemory.class))
                    .orElse(USUAL);
        } catch (JacksonException unreadable) {
            return USUAL;
        }
    }

    BinMemory withEmpty(String folder, boolean there) {
        return new BinMemory(changed(empty, folder, there), closed);
    }

    BinMemory withClosed(String folder, boolean shut) {
        return new BinMemory(empty, changed(closed, folder, shut));
    }

    private static Set<String> changed(Set<String> before, String folder, boolean in) {
        Set<String> after = new TreeSet<>(before);
        if (in) {
            after.add(folder);
        } else {
            after.remove(folder);
        }
        return after;
    }
}
