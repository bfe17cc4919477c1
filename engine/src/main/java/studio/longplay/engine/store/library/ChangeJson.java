package studio.longplay.engine.store.library;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Digest;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.Optional;

/// How changes stand in the journal: one JSON object a line, with the version of its form.
final class ChangeJson {
    private static final int VERSION = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultVisibility(
                            seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                    .addMixIn(LibraryChange.class, ChangeTypes.class)
                    .addMixIn(Digest.class, HexForm.class)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    private ChangeJson() {}

    private record Line(int v, LibraryChange change) {}

    static String write(LibraryChange change) {
        return JSON.writeValueAsString(new Line(VERSION, change)) + "\n";
    }

    /// Empty if the line is damaged: a crash can leave half of one.
    ///
    /// @throws StudioFault.Input `store.library-newer`
    static Optional<LibraryChange> read(byte[] bytes, int from, int length, Path journal)
            throws StudioFault.Input {
        try {
            Line line = JSON.readValue(bytes, from, length, Line.class);
            if (line.v > VERSION) {
                throw newer(journal);
            }
            return Optional.of(line).filter(ours -> ours.v == VERSION).map(Line::change);
        } catch (JacksonException unreadable) {
            requireOurs(bytes, from, length, journal);
            return Optional.empty();
        }
    }

    private static void requireOurs(byte[] bytes, int from, int length, Path journal)
            throws StudioFault.Input {
        try {
            JsonNode line = JSON.readTree(bytes, from, length);
            if (line.path("v").asInt(0) > VERSION) {
                throw newer(journal);
            }
        } catch (JacksonException damaged) {
            assert length >= 0;
        }
    }

    private static StudioFault.Input newer(Path journal) {
        return new StudioFault.Input(
                "store.library-newer",
                journal + " was written by a newer version of Longplay.",
                "Update this one to open the library; it was left as it is.");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = LibraryChange.Begin.class, name = "begin"),
        @Type(value = LibraryChange.Make.class, name = "make"),
        @Type(value = LibraryChange.Measure.class, name = "measure"),
        @Type(value = LibraryChange.Fail.class, name = "fail"),
        @Type(value = LibraryChange.Purge.class, name = "purge"),
        @Type(value = LibraryChange.Tag.class, name = "tag"),
        @Type(value = LibraryChange.Star.class, name = "star"),
        @Type(value = LibraryChange.Note.class, name = "note"),
        @Type(value = LibraryChange.Delete.class, name = "delete"),
        @Type(value = LibraryChange.Restore.class, name = "restore"),
        @Type(value = LibraryChange.PutPlaylist.class, name = "put-playlist"),
        @Type(value = LibraryChange.RemovePlaylist.class, name = "remove-playlist"),
        @Type(value = LibraryChange.Favour.class, name = "favour"),
        @Type(value = LibraryChange.PutCollection.class, name = "put-collection"),
        @Type(value = LibraryChange.RemoveCollection.class, name = "remove-collection")
    })
    private interface ChangeTypes {}

    private abstract static class HexForm {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        HexForm(String hex) {}

        @JsonValue
        abstract String hex();
    }
}
