package studio.longplay.engine.render.deliver;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Reads and writes `manifest.json`.
public final class ManifestFile {
    /// What a record says of itself with a method beside its components is no part of the document.
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .changeDefaultVisibility(rules -> rules.withIsGetterVisibility(Visibility.NONE))
                    .build();

    private ManifestFile() {}

    /// The manifest with its digest filled in.
    public static Manifest seal(Manifest manifest) {
        return manifest.withDigest(Digest.of(JSON.writeValueAsString(manifest.timeless())).hex());
    }

    /// Writes the manifest of a folder that is there.
    public static void write(Path folder, Manifest manifest) throws StudioFault {
        AtomicFile.writeInPlace(folder.resolve(Manifest.FILE), bytes(manifest));
    }

    private static byte[] bytes(Manifest manifest) {
        return JSON.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8);
    }

    /// Whether the file says what was written into it and nothing else: its digest is right, and
    /// there is no word in it that we do not read.
    static boolean isUntouched(Path folder, Manifest manifest) throws StudioFault {
        Path file = folder.resolve(Manifest.FILE);
        try {
            return seal(manifest).digest().equals(manifest.digest())
                    && Arrays.equals(Files.readAllBytes(file), bytes(manifest));
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    /// The manifest of a delivery folder, empty where there is none or it cannot be read: then
    /// everything in the folder is made again.
    public static Optional<Manifest> find(Path folder) {
        try {
            return Optional.of(read(folder));
        } catch (StudioFault unreadable) {
            return Optional.empty();
        }
    }

    /// Reads the manifest of a delivery folder.
    ///
    /// @throws StudioFault.Input if there is no manifest or it cannot be understood
    public static Manifest read(Path folder) throws StudioFault {
        Path file = folder.resolve(Manifest.FILE);
        try {
            @Nullable Manifest manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
            if (manifest == null || !manifest.schema().equals(Manifest.SCHEMA)) {
                throw damaged(file, null);
            }
            if (manifest.version() > Manifest.VERSION) {
                throw new StudioFault.Input(
                        "delivery.manifest-newer",
                        file + " was written by a newer Longplay.",
                        "Update this one, or make the film again.");
            }
            return manifest;
        } catch (NoSuchFileException e) {
            throw new StudioFault.Input(
                    "delivery.none",
                    folder + " is no delivery folder: it has no " + Manifest.FILE + ".",
                    "Name a folder that \"longplay make\" or \"longplay export\" wrote.",
                    e);
        } catch (JacksonException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    private static StudioFault.Input damaged(Path file, @Nullable Throwable cause) {
        String sentence = file + " is no manifest of ours, or it is damaged.";
        String remedy = "Make the film again into this folder.";
        return cause == null
                ? new StudioFault.Input("delivery.manifest-unreadable", sentence, remedy)
                : new StudioFault.Input("delivery.manifest-unreadable", sentence, remedy, cause);
    }
}
