package studio.longplay.engine.render.make;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.store.Digest;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The user's pictures and films: those that a script names, found beside it, and those of the
/// project's bin. They are known by their digests.
///
/// A file of the bin is trusted to be what it was if it is there and as long as it was; a file that
/// a script names is read through once, and again when its length or time changes.
public final class Pictures {
    private static final Set<String> STILLS =
            Set.of("png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff", "avif", "heic");
    private static final Set<String> FILMS = Set.of("mp4", "mov", "mkv", "webm", "avi", "m4v");

    private final Map<String, Found> foundBySubject = new LinkedHashMap<>();
    private final Map<String, BinItem> bin = new LinkedHashMap<>();
    private final Map<String, Path> binFiles = new LinkedHashMap<>();
    private final Map<Path, Optional<FileStamp>> lookedAt = new LinkedHashMap<>();
    private Arrangement arrangement = Arrangement.NONE;

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
        return of(script, folder, Arrangement.NONE);
    }

    /// The same, and every file of the bin; see [#missing] for those that are not there.
    public static Pictures of(Script script, Path folder, Arrangement arrangement)
            throws StudioFault {
        return none().again(script, folder, arrangement);
    }

    /// Looks anew; files that are as they were when these were looked for are not read again.
    ///
    /// @throws StudioFault if a file is there and cannot be read
    public Pictures again(Script script, Path folder, Arrangement now) throws StudioFault {
        Pictures pictures = new Pictures();
        pictures.arrangement = now;
        for (var scene : script.scenes()) {
            for (ScriptPart part : scene.parts()) {
                switch (part) {
                    case Cue.PictureCue cue -> pictures.look(cue, folder, this);
                    case Line line -> {
                        for (Line.CueAtWord inside : line.cues()) {
                            if (inside.cue() instanceof Cue.PictureCue cue) {
                                pictures.look(cue, folder, this);
                            }
                        }
                    }
                    case studio.longplay.engine.script.Action _, Cue _ -> {}
                }
            }
        }
        now.bin().values().forEach(pictures::look);
        return pictures;
    }

    private void look(Cue.PictureCue cue, Path folder, Pictures known) throws StudioFault {
        String suffix = suffix(cue.subject());
        boolean film = FILMS.contains(suffix);
        if ((!film && !STILLS.contains(suffix)) || foundBySubject.containsKey(cue.subject())) {
            return;
        }
        Path file = path(folder, cue.subject());
        if (file == null) {
            return;
        }
        Optional<FileStamp> stamp = FileStamp.of(file);
        lookedAt.put(file, stamp);
        if (stamp.filter(FileStamp::isFile).isPresent()) {
            Digest digest =
                    stamp.equals(known.lookedAt.get(file))
                            ? known.digestOf(cue.subject(), file)
                            : Digest.ofFile(file);
            foundBySubject.put(cue.subject(), new Found(file, digest, film));
        }
    }

    private Digest digestOf(String subject, Path file) throws StudioFault {
        Found found = foundBySubject.get(subject);
        return found != null && found.file.equals(file) ? found.digest : Digest.ofFile(file);
    }

    private void look(BinItem item) {
        bin.put(item.digest(), item);
        Path file = path(Path.of(""), item.file());
        if (file != null) {
            Optional<FileStamp> stamp = FileStamp.of(file);
            lookedAt.put(file, stamp);
            if (stamp.filter(there -> there.isFile() && there.bytes() == item.bytes())
                    .isPresent()) {
                binFiles.put(item.digest(), file);
            }
        }
    }

    /// Whether every file is as it was when it was looked for, missing ones still missing.
    public boolean areUnchanged() {
        return lookedAt.entrySet().stream()
                .allMatch(looked -> FileStamp.of(looked.getKey()).equals(looked.getValue()));
    }

    /// Null where this system could have no file of that name.
    private static @Nullable Path path(Path folder, String name) {
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

    /// What the bin knows of a file.
    public Optional<BinItem> item(String digest) {
        return Optional.ofNullable(bin.get(digest));
    }

    /// Whether a file of the bin is where it was last.
    public boolean isThere(String digest) {
        return binFiles.containsKey(digest);
    }

    /// The files that clips of the user's show or let hear and that are not there, by name.
    public List<BinItem> missing() {
        return arrangement.userClips().values().stream()
                .map(clip -> clip.source() instanceof ClipSource.OfMedia media ? media : null)
                .filter(Objects::nonNull)
                .map(media -> bin.get(media.digest()))
                .filter(Objects::nonNull)
                .filter(item -> !isThere(item.digest()))
                .distinct()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /// For a film that is to be kept: a slate in it would be worse than no film.
    ///
    /// @throws StudioFault.Input `footage.missing`, naming every file that is missing
    public void requireAll() throws StudioFault {
        List<BinItem> missing = missing();
        if (!missing.isEmpty()) {
            String names = missing.stream().map(BinItem::name).collect(Collectors.joining(", "));
            throw new StudioFault.Input(
                    "footage.missing",
                    missing.size() == 1
                            ? "A file that the timeline uses is missing: " + names + "."
                            : "Files that the timeline uses are missing: " + names + ".",
                    "Put them back or find them again in the media bin, or take their clips off"
                            + " the timeline.");
        }
    }

    /// Where each file lies, by its digest in hex.
    public Map<String, String> filesByDigest() {
        Map<String, String> files = new LinkedHashMap<>();
        foundBySubject
                .values()
                .forEach(found -> files.put(found.digest().hex(), found.file().toString()));
        binFiles.forEach((digest, file) -> files.putIfAbsent(digest, file.toString()));
        return files;
    }

    /// The files a segment shows, in the order of its layers.
    List<Digest> usedBy(SegmentPicture picture) {
        return picture.media().stream().map(Digest::new).toList();
    }
}
