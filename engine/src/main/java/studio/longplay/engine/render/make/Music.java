package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.music.Composer;
import studio.longplay.engine.music.MusicRequest;
import studio.longplay.engine.music.Orchestra;
import studio.longplay.engine.music.score.MusicManner;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.SampleRate;

import java.util.List;
import java.util.Map;

/// Composes and plays the music that cues ask for, to the sample as long as it is needed.
public final class Music {
    /// The name its work goes by in recipes and in the [Tally].
    public static final String MAKER = "music";

    static final String STEMS_MAKER = "music.stems";

    private final Workbench bench;
    private final Soundfonts soundfonts;

    public Music(Workbench bench) {
        this.bench = bench;
        this.soundfonts = new Soundfonts(bench.store().folder());
    }

    /// The music of a cue as it is heard. Where only levels of stems are wanted otherwise, it is
    /// mixed from its stems, which are played once.
    ///
    /// @param takes of the scene's lines, by line id: those that are sung say its chords
    public Artifact make(
            SceneLayout layout,
            Placed.PlacedMusic music,
            Map<ElementId, SpokenLine> takes,
            JobContext context)
            throws StudioFault {
        MusicRequest request = request(layout, music, takes);
        boolean levelled = request.manner().stream().anyMatch(MusicManner::isLevel);
        return levelled ? levelled(request, context) : played(request, context);
    }

    /// The stems of a cue's music, as loud as the mood has them and none muted: a stereo pair each
    /// in the order of [studio.longplay.engine.music.score.MusicStem], 48 kHz float.
    public Artifact stems(SceneLayout layout, Placed.PlacedMusic music, JobContext context)
            throws StudioFault {
        return stems(request(layout, music), context);
    }

    /// What a placed cue asks for: the seed comes from what the cue says, so an edited line
    /// elsewhere keeps the tune, and another manner plays the same tune.
    public static MusicRequest request(SceneLayout layout, Placed.PlacedMusic music) {
        long samples = music.length().toSamplesFloor(SampleRate.HZ_48000);
        return MusicRequest.of(music.cue(), samples, seed(music))
                .withHits(MusicHits.of(layout, music));
    }

    /// The same over the chords of what is sung to it.
    ///
    /// @param takes by line id
    public static MusicRequest request(
            SceneLayout layout, Placed.PlacedMusic music, Map<ElementId, SpokenLine> takes) {
        return request(layout, music).withChords(SongTime.chords(layout, music, takes));
    }

    private Artifact played(MusicRequest request, JobContext context) throws StudioFault {
        Soundfonts.Band band = soundfonts.of(request);
        return bench.make(
                new Recipe(MAKER, Orchestra.VERSION, request.recipe(), band.digests()),
                "wav",
                part -> {
                    Orchestra orchestra = new Orchestra(band.players());
                    Score score = new Composer().compose(request);
                    SoundFile.write(orchestra.mixed(score, context), Stem.MUSIC, part);
                });
    }

    private Artifact levelled(MusicRequest request, JobContext context) throws StudioFault {
        List<String> levels =
                request.manner().stream().filter(MusicManner::isLevel).sorted().toList();
        Artifact stems = stems(request, context);
        Recipe recipe =
                new Recipe(
                        MAKER, Orchestra.VERSION, Map.of("levels", levels), List.of(stems.key()));
        MusicManner manner = MusicManner.read(levels);
        return bench.make(
                recipe, "wav", part -> MusicStemFile.sum(stems.file(), manner, part, context));
    }

    private Artifact stems(MusicRequest request, JobContext context) throws StudioFault {
        MusicRequest plain =
                request.withManner(
                        request.manner().stream()
                                .filter(word -> !MusicManner.isLevel(word))
                                .toList());
        Soundfonts.Band band = soundfonts.of(plain);
        return bench.make(
                new Recipe(STEMS_MAKER, Orchestra.VERSION, plain.recipe(), band.digests()),
                "wav",
                part -> {
                    Score score = new Composer().compose(plain);
                    MusicStemFile.write(new Orchestra(band.players()), score, part, context);
                });
    }

    private static long seed(Placed.PlacedMusic music) {
        String words =
                String.join(" ", music.cue().moods())
                        + music.cue().bpm()
                        + music.cue().key()
                        + music.cue().id();
        return Seed.of(words);
    }
}
