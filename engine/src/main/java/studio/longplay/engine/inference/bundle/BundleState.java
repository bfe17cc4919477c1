package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Precision;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What changes about a bundle while it is on the shelf: the precision chosen by hand, and how its
/// last self-test went. It decides nothing about what the bundle is, so that a damaged state is the
/// same as none.
///
/// @param choice empty if nobody chose
/// @param tested empty if it was not tried since it was added by an older version
record BundleState(Optional<Precision> choice, Optional<Tested> tested) {
    /// Hidden, so that the makers' layout stays as it is.
    static final String FILE = ".longplay-state.json";

    static final BundleState NONE = new BundleState(Optional.empty(), Optional.empty());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @throws IOException if it is there and cannot be read
    static BundleState read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            JsonNode tested = json.path("tested");
            return new BundleState(
                    Precision.of(json.path("precision").asString("")),
                    tested.isObject()
                            ? Optional.of(
                                    new Tested(
                                            Instant.parse(tested.path("at").asString("")),
                                            tested.path("millis").asLong(0),
                                            tested.path("fault").asString("")))
                            : Optional.empty());
        } catch (JacksonException | DateTimeException e) {
            return NONE;
        }
    }

    /// @throws StudioFault.Resource `store.unwritable`
    void write(Path folder) throws StudioFault {
        Map<String, Object> json = new LinkedHashMap<>();
        choice.ifPresent(precision -> json.put("precision", precision.id()));
        tested.ifPresent(test ->
                json.put(
                        "tested",
                        Map.of(
                                "at",
                                test.at().toString(),
                                "millis",
                                test.millis(),
                                "fault",
                                test.fault())));
        Path file = folder.resolve(FILE);
        Path part = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            Files.writeString(part, JSON.writeValueAsString(json) + "\n", StandardCharsets.UTF_8);
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw BundleFaults.writing(file, e);
        }
    }

    BundleState choosing(Precision precision) {
        return new BundleState(Optional.of(precision), tested);
    }

    BundleState tested(Tested test) {
        return new BundleState(choice, Optional.of(test));
    }
}
