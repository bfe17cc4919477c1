package studio.longplay.engine.render.make;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The user's pictures and films that a script names, found beside it and known by their digests.
public final class Pictures {
    private static final Set<String> STILLS =
            Set.of("png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff", "avif", "heic");
    private static final Set<String> FILMS = Set.of("mp4", "mov", "mkv", "webm", "avi", "m4v");

    private final Map<String, Found> foundBySubject = new LinkedHashMap<>();
    private final Map<Path, Optional<FileTime>> lookedAt = new LinkedHashMap<>();

    /// A file that a picture cue names.
    public record Found(Path file, Digest digest, boolean film) {}

    private Pictures() {}

    /// For a script that names no file.
    public static Pictures none() {
        return new Pictures();
    }

    /// Looks for every file the script names, relative to `folder`; a drawn backdrop takes the
    /// place of one that is missing, and the script's lint says so.
    ///
    /// @throws StudioFault if a file is there and cannot be read
    public static Pictures of(Script script, Path folder) throws StudioFault {
        Pictures pictures = new Pictures();
        for (var scene : script.scenes()) {
            for (ScriptPart part : scene.parts()) {
                switch (part) {
                    case Cue.PictureCue cue -> pictures.look(cue, folder);
                    case Line line -> {
                        for (Line.CueAtWord inside : line.cues()) {
                            if (inside.cue() instanceof Cue.PictureCue cue) {
                                pictures.look(cue, folder);
                            }
                        }
                    }
                    case studio.longplay.engine.script.Action _, Cue _ -> {}
                }
            }
        }
        return pictures;
    }

    private void look(Cue.PictureCue cue, Path folder) throws StudioFault {
        String suffix = suffix(cue.subject());
        boolean film = FILMS.contains(suffix);
        if (!film && !STILLS.contains(suffix)) {
            return;
        }
        Path file = beside(folder, cue.subject());
        if (file == null) {
            return;
        }
        lookedAt.put(file, changed(file));
        if (Files.isRegularFile(file)) {
            foundBySubject.putIfAbsent(cue.subject(), new Found(file, Digest.ofFile(file), film));
        }
    }

    /// Whether every file is as it was when it was looked for, missing ones still missing.
    public boolean areUnchanged() {
        return lookedAt.entrySet().stream()
                .allMatch(looked -> changed(looked.getKey()).equals(looked.getValue()));
    }

    /// When a file was last changed; empty if it is not there.
    private static Optional<FileTime> changed(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /// Null where this system could have no file of that name.
    private static @Nullable Path beside(Path folder, String name) {
        try {
            return folder.resolve(name).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String suffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    public Optional<Found> find(Cue.PictureCue cue) {
        return Optional.ofNullable(foundBySubject.get(cue.subject()));
    }

    /// Where each file lies, by its digest in hex.
    public Map<String, String> filesByDigest() {
        Map<String, String> files = new LinkedHashMap<>();
        foundBySubject
                .values()
                .forEach(found -> files.put(found.digest().hex(), found.file().toString()));
        return files;
    }

    /// The files a segment shows, in the order of its layers.
    List<Digest> usedBy(SegmentPicture picture) {
        List<Digest> used = new ArrayList<>();
        for (Layer layer : picture.layers()) {
            if (layer instanceof Layer.BackdropLayer(_, _, _, Backdrop backdrop)) {
                switch (backdrop) {
                    case Backdrop.Still still -> used.add(new Digest(still.mediaDigest()));
                    case Backdrop.Film film -> used.add(new Digest(film.mediaDigest()));
                    case Backdrop.Procedural _ -> {}
                }
            }
        }
        return used;
    }
}
