package studio.longplay.engine.store;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts what a store holds and who has it open, without opening it.
public final class StoreCensus {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private StoreCensus() {}

    /// Every finished piece. Reads every sidecar: about a second for each 10,000. Links are not
    /// followed.
    ///
    /// @param folder of the store; need not exist
    public static List<KeptPiece> of(Path folder) throws StudioFault {
        List<KeptPiece> pieces = new ArrayList<>();
        try (DirectoryStream<Path> shelves = Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]")) {
            for (Path shelf : shelves) {
                if (Files.isDirectory(shelf, LinkOption.NOFOLLOW_LINKS)) {
                    look(shelf, pieces);
                }
            }
        } catch (NoSuchFileException nothingYet) {
            return List.of();
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
        return pieces;
    }

    private static void look(Path shelf, List<KeptPiece> pieces) throws IOException {
        try (DirectoryStream<Path> sidecars = Files.newDirectoryStream(shelf, "*.recipe.json")) {
            for (Path sidecar : sidecars) {
                if (Files.isRegularFile(sidecar, LinkOption.NOFOLLOW_LINKS)) {
                    piece(sidecar).ifPresent(pieces::add);
                }
            }
        }
    }

    private static Optional<KeptPiece> piece(Path sidecar) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(sidecar);
            JsonNode node = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            JsonNode recipe = node.path("recipe");
            Set<String> mentions = new HashSet<>();
            Matcher digest = DIGEST.matcher(recipe.toString());
            while (digest.find()) {
                mentions.add(digest.group());
            }
            return Optional.of(
                    new KeptPiece(
                            new Digest(node.path("key").asString("")),
                            node.path("sha256").asString(""),
                            recipe.path("maker").asString(""),
                            mentions,
                            node.path("bytes").asLong(0) + bytes.length,
                            Files.getLastModifiedTime(sidecar).toInstant()));
        } catch (NoSuchFileException | JacksonException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /// The numbers of other processes that have the store open now.
    ///
    /// @param folder of the store; need not exist
    public static List<Long> others(Path folder) throws StudioFault {
        try {
            return Parts.others(folder.resolve("parts"));
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }
}
