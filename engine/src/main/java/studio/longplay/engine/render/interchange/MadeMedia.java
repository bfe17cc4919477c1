package studio.longplay.engine.render.interchange;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The files of all strips: the user's own where they are; films, takes, music and effects of the
/// script copied into a [MediaFolder]. Used by one thread.
public final class MadeMedia implements StripMedia {
    private final Project project;
    private final StripFilms films;
    private final StripSounds sounds;
    private final MediaFolder folder;

    /// Where and how things are made.
    ///
    /// @param video size, rate and encoder of the films
    public record Making(
            Workbench bench, WorkerPool workers, VideoSettings video, JobContext context) {}

    /// @param folder takes the copies
    public MadeMedia(
            Project project,
            StripFilms.Shown shown,
            StripSounds.Heard heard,
            Making making,
            MediaFolder folder) {
        this.project = project;
        this.folder = folder;
        films = new StripFilms(making.bench, making.workers, making.video, shown, making.context);
        sounds = new StripSounds(heard);
    }

    @Override
    public Optional<StripFile> of(Strip strip, Handles wanted) throws StudioFault {
        return switch (strip.ref()) {
            case ClipRef.OfUser user ->
                    Optional.ofNullable(project.arrangement().userClips().get(user.id()))
                            .flatMap(clip -> own(clip, strip));
            case ClipRef.OfScript script -> made(strip, script.key(), wanted);
        };
    }

    /// A file of the user's, if it is where the bin says.
    private Optional<StripFile> own(UserClip clip, Strip strip) {
        if (!(clip.source() instanceof ClipSource.OfMedia media)) {
            return Optional.empty();
        }
        return Optional.ofNullable(project.arrangement().bin().get(media.digest()))
                .filter(item -> Files.isRegularFile(Path.of(item.file())))
                .map(item ->
                        StripFile.plain(
                                Path.of(item.file()), strip.sourceStart(), length(item, strip)));
    }

    private static TimeRange length(BinItem item, Strip strip) {
        return item.kind() == BinItem.Kind.STILL
                ? TimeRange.between(MediaTime.ZERO, strip.sourceEnd())
                : new TimeRange(MediaTime.ZERO, item.length());
    }

    private Optional<StripFile> made(Strip strip, ClipKey key, Handles wanted) throws StudioFault {
        return switch (key.role()) {
            case PICTURE, SCENERY -> film(strip, key, wanted);
            case LINE -> sound(strip, key, "Dialogue");
            case MUSIC -> sound(strip, key, "Music");
            case EFFECT -> sound(strip, key, "Effects");
            case TITLE_CARD, CHAPTER_CARD -> Optional.empty();
        };
    }

    private Optional<StripFile> film(Strip strip, ClipKey key, Handles wanted) throws StudioFault {
        Optional<StripFilms.Film> film = films.of(strip, key, wanted);
        if (film.isEmpty()) {
            return Optional.empty();
        }
        Path copy = folder.copy(film.get().artifact().file(), "Pictures", strip.name());
        TimeRange all = new TimeRange(MediaTime.ZERO, film.get().length());
        return Optional.of(new StripFile(copy, film.get().start(), all, 0, true));
    }

    private Optional<StripFile> sound(Strip strip, ClipKey key, String kind) throws StudioFault {
        Optional<StripSounds.Sound> found = sounds.of(strip, key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        StripSounds.Sound sound = found.get();
        if (sound.loops() && strip.sourceEnd().isAfter(sound.length())) {
            MediaTime length = strip.sourceEnd();
            Path file = folder.next(kind, strip.name(), "wav");
            LoopFile.write(sound.file(), length, file);
            TimeRange all = new TimeRange(MediaTime.ZERO, length);
            return Optional.of(
                    new StripFile(file, strip.sourceStart(), all, sound.gainDb(), false));
        }
        Path copy = folder.copy(sound.file(), kind, strip.name());
        TimeRange all = new TimeRange(MediaTime.ZERO, sound.length());
        return Optional.of(new StripFile(copy, strip.sourceStart(), all, sound.gainDb(), false));
    }
}
