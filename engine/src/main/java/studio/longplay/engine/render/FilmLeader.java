package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.ChapterMark;
import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.qc.SyncLeader;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The leader of flashes and beeps that stands in front of a film: a group of pictures and a chunk
/// of sound of its own, made as those of the programme are, which stay as they were.
///
/// It lasts whole frames and whole packets of sound, so that the programme behind it lies as it
/// would without, only later.
///
/// @param frames of it; its sound is as long to the sample
record FilmLeader(Artifact pictures, Artifact sound, long frames, MediaTime length) {
    private static final String MAKER = "sync-leader";
    private static final String VERSION = "1";
    private static final String CHAPTER = "Sync leader";

    /// Makes it, or finds it made; empty where nobody wants one.
    ///
    /// @throws StudioFault if it cannot be encoded or written
    static Optional<FilmLeader> of(Production production, Workbench bench, JobContext context)
            throws StudioFault {
        if (!production.order().settings().leader()) {
            return Optional.empty();
        }
        ExportPreset preset = production.order().settings().preset();
        VideoSettings video = preset.settings(production.lastEncoder());
        SoundCodec codec = preset.sound().codec();
        SyncLeader leader = SyncLeader.of(preset.rate(), codec);
        Map<String, Object> shown = Map.of("video", video.recipe(), "of", codec);
        Artifact pictures =
                bench.make(
                        new Recipe(MAKER, VERSION, shown, List.of()),
                        "mp4",
                        part -> leader.pictures(video, part, context.silent()));
        Artifact sound =
                bench.make(
                        new Recipe(
                                MAKER,
                                VERSION,
                                Map.of(
                                        "sound",
                                        codec,
                                        "bitRate",
                                        preset.audioBitRate(),
                                        "frames",
                                        leader.frames(),
                                        "rate",
                                        preset.rate()),
                                List.of()),
                        codec.key(),
                        part -> leader.sound(codec, preset.audioBitRate(), part));
        return Optional.of(
                new FilmLeader(
                        pictures,
                        sound,
                        leader.frames(),
                        MediaTime.ofFrames(leader.frames(), preset.rate())));
    }

    /// How long it is, 48 kHz.
    long samples() {
        return length.toSamplesFloor(SampleRate.HZ_48000);
    }

    /// Captions of the programme as they are in the film.
    List<Caption> behind(List<Caption> captions) {
        return captions.stream()
                .map(caption ->
                        new Caption(later(caption.range()), caption.lines(), caption.speaker()))
                .toList();
    }

    /// Chapters of the programme as they are in the film, where it has any: the leader is the first
    /// of them, so that the programme can be gone to.
    List<ChapterMark> beforeChapters(List<ChapterMark> chapters) {
        if (chapters.isEmpty()) {
            return chapters;
        }
        List<ChapterMark> marks = new ArrayList<>();
        marks.add(new ChapterMark(new TimeRange(MediaTime.ZERO, length), CHAPTER));
        chapters.forEach(mark -> marks.add(new ChapterMark(later(mark.range()), mark.title())));
        return marks;
    }

    private TimeRange later(TimeRange range) {
        return new TimeRange(range.start().plus(length), range.duration());
    }
}
