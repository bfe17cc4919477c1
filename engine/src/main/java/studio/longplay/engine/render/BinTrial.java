package studio.longplay.engine.render;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.footage.FootageReader;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tries every file of the media bin that the timeline shows or lets hear, before any work that it
/// would make vain: that it is still what it was, that its first picture in every clip can be
/// shown, and that its sound can be decoded.
final class BinTrial {
    static final String MAKER = "media.bin-trial";
    private static final String VERSION = "1";
    private static final int MOST_NAMED = 5;

    private final Workbench bench;
    private final MediaTrial trial;
    private final BinSounds sounds;

    /// @param trial shows single frames
    /// @param sounds of the same bin
    BinTrial(Workbench bench, MediaTrial trial, BinSounds sounds) {
        this.bench = bench;
        this.trial = trial;
        this.sounds = sounds;
    }

    /// Tries all of them, whatever is found in the first: all that is wrong is said at once.
    ///
    /// @throws StudioFault.Input `footage.missing`, `footage.changed`, or what a file that cannot
    ///   be shown or heard is refused with, which names the file; `footage.several` where there is
    ///   more than one, which names the first of them
    void of(Arrangement arrangement, JobContext context) throws StudioFault {
        Map<String, StudioFault.Input> unfit = new LinkedHashMap<>();
        for (UserTrack track : arrangement.tracks()) {
            for (UserClip clip : arrangement.userClips().values()) {
                boolean used = clip.track().equals(track.id()) && !clip.treatment().disabled();
                if (used && !track.off() && clip.source() instanceof ClipSource.OfMedia media) {
                    context.checkCancelled();
                    BinItem item = arrangement.bin().get(media.digest());
                    String name = item == null ? clip.name() : item.name();
                    if (!unfit.containsKey(name)) {
                        fault(item, clip, track.kind(), context)
                                .ifPresent(fault -> unfit.put(name, fault));
                    }
                }
            }
        }
        refuse(unfit);
    }

    private Optional<StudioFault.Input> fault(
            @Nullable BinItem item, UserClip clip, UserTrack.Kind kind, JobContext context)
            throws StudioFault {
        if (item == null) {
            return Optional.of(missing(clip.name()));
        }
        try {
            tryOut(item, clip, kind, context);
            return Optional.empty();
        } catch (StudioFault.Input fault) {
            return Optional.of(fault);
        }
    }

    private static void refuse(Map<String, StudioFault.Input> unfit) throws StudioFault.Input {
        if (unfit.isEmpty()) {
            return;
        }
        StudioFault.Input first = unfit.values().iterator().next();
        if (unfit.size() == 1) {
            throw first;
        }
        List<String> names = unfit.keySet().stream().limit(MOST_NAMED).toList();
        int more = unfit.size() - names.size();
        throw new StudioFault.Input(
                "footage.several",
                "%d files that the timeline uses are missing, changed or cannot be read: %s%s."
                        .formatted(
                                unfit.size(),
                                String.join(", ", names),
                                more == 0 ? "" : " and %d more".formatted(more)),
                "Find them again or put others in their place in the media bin, or take their clips"
                        + " off the timeline.",
                first);
    }

    private static StudioFault.Input missing(String name) {
        return new StudioFault.Input(
                "footage.missing",
                "A file that the timeline uses is missing: " + name + ".",
                "Put it into the media bin again, or take its clips off the timeline.");
    }

    private void tryOut(BinItem item, UserClip clip, UserTrack.Kind kind, JobContext context)
            throws StudioFault {
        requireSame(item, context);
        try {
            switch (kind) {
                case VIDEO -> show(item, clip, context);
                case AUDIO -> sounds.find(item.digest(), context);
            }
        } catch (StudioFault.Media | StudioFault.Input unfit) {
            throw new StudioFault.Input(
                    unfit.code(),
                    "The timeline uses " + item.name() + ". " + unfit.sentence(),
                    "Put another file in its place, or take its clips off the timeline.",
                    unfit);
        }
    }

    private void show(BinItem item, UserClip clip, JobContext context) throws StudioFault {
        Digest digest = new Digest(item.digest());
        long frame = clip.in().toFramesFloor(FrameRate.FPS_30);
        switch (item.kind()) {
            case STILL -> trial.once(digest, new Backdrop.Still(item.digest(), "hold"), context);
            case VIDEO -> trial.once(digest, new Backdrop.Film(item.digest(), frame), context);
            case AUDIO -> {}
        }
    }

    /// Reads a file through, once for every time it was written.
    private void requireSame(BinItem item, JobContext context) throws StudioFault {
        Path file = Path.of(item.file());
        Recipe recipe =
                new Recipe(
                        MAKER,
                        VERSION,
                        Map.of("file", item.file(), "changedMillis", changedMillis(item, file)),
                        List.of(new Digest(item.digest())));
        if (bench.store().find(recipe.key()).isPresent()) {
            return;
        }
        if (!FootageReader.digest(file, context).hex().equals(item.digest())) {
            throw new StudioFault.Input(
                    "footage.changed",
                    "The file " + item.name() + " is not the one that was put into the media bin.",
                    "Find the old one again in the media bin, or put this one in as another file.");
        }
        bench.make(recipe, "txt", part -> Files.writeString(part, "It is what it was.\n"));
    }

    private static long changedMillis(BinItem item, Path file) throws StudioFault.Input {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            throw missing(item.name());
        }
    }
}
