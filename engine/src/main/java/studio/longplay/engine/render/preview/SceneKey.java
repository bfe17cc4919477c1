package studio.longplay.engine.render.preview;

import studio.longplay.engine.mix.Mixdown;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.render.make.Runs;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Staging;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a scene's mix is a function of: a typing error mended in another scene is not part of it,
/// though every line after it stands on another line of the text.
///
/// @param sounding clips in the order of the layout
/// @param desk what its sources pass
/// @param spoken near it in the scenes beside it, see
///   [studio.longplay.engine.render.make.NearSpeech]
/// @param ringing the scenes before it whose rooms ring into it, the nearest first
/// @param followed whether its own rooms ring on
record SceneKey(
        MediaTime duration,
        List<Object> sounding,
        DuckingSettings ducking,
        SceneConsole desk,
        List<SpeechWindow> spoken,
        List<SceneKey> ringing,
        boolean followed) {
    private static final MediaTime LONGEST_RING =
            MediaTime.ofSamples(Mixdown.LONGEST_RING, SampleRate.HZ_48000);

    private SceneKey(
            MediaTime duration, List<Object> sounding, DuckingSettings ducking, SceneConsole desk) {
        this(duration, sounding, ducking, desk, List.of(), List.of(), false);
    }

    /// The same where it stands: after the scenes of some keys, before another or not.
    SceneKey after(List<SceneKey> before, boolean goesOn) {
        List<SceneKey> heard = new ArrayList<>();
        MediaTime over = MediaTime.ZERO;
        for (int i = before.size() - 1; i >= 0 && over.isBefore(LONGEST_RING); i--) {
            SceneKey scene = before.get(i);
            heard.add(
                    new SceneKey(scene.duration, scene.sounding, scene.ducking, scene.desk)
                            .between(scene.spoken));
            over = over.plus(scene.duration);
        }
        while (!heard.isEmpty() && !heard.getLast().rings()) {
            heard.removeLast();
        }
        return new SceneKey(duration, sounding, ducking, desk, spoken, heard, goesOn && rings());
    }

    /// The same between scenes in which somebody speaks near it.
    SceneKey between(List<SpeechWindow> near) {
        return new SceneKey(duration, sounding, ducking, desk, near, ringing, followed);
    }

    private boolean rings() {
        return desk.desk().sends();
    }

    /// What it is a function of, apart from the mixing desk and ducking: what was mixed of that can
    /// be played until it is mixed anew.
    SceneKey bare() {
        return new SceneKey(duration, sounding, DuckingSettings.USUAL, SceneConsole.PLAIN);
    }

    /// The same at another desk.
    SceneKey at(SceneConsole console) {
        return new SceneKey(duration, sounding, ducking, console, spoken, ringing, followed);
    }

    private record Spoken(TakeKey take, List<Slice> runs) {}

    private record Music(
            ElementId id,
            List<String> moods,
            double bpm,
            String key,
            List<String> manner,
            MediaTime length,
            List<Slice> runs) {}

    private record Effect(
            EffectKey effect,
            List<Slice> runs,
            boolean loops,
            boolean whole,
            Optional<Placed.Bed> bed,
            boolean overSpeech) {}

    /// What is heard of a clip of the user's.
    ///
    /// @param item its file; one that was found again is another
    private record Own(
            String track, Optional<BinItem> item, MediaTime in, MediaTime out, Slice run) {}

    /// @param takes of the scene's lines, by line id; a line that could not be spoken has none
    /// @param bin the user's files, by digest
    static SceneKey of(
            SceneLayout layout,
            Map<ElementId, TakeKey> takes,
            DuckingSettings ducking,
            Map<String, BinItem> bin) {
        List<Object> sounding = new ArrayList<>();
        for (Placed.PlacedLine line : layout.lines()) {
            TakeKey take = takes.get(line.line().id());
            if (take != null) {
                sounding.add(new Spoken(take, Runs.of(line.slices())));
            }
        }
        for (Placed.PlacedMusic music : layout.music()) {
            Cue.MusicCue cue = music.cue();
            sounding.add(
                    new Music(
                            cue.id(),
                            cue.moods(),
                            cue.bpm(),
                            cue.key(),
                            cue.manner(),
                            music.length(),
                            Runs.of(music.slices())));
        }
        for (Placed.PlacedSound sound : layout.sounds()) {
            List<Slice> runs = Runs.of(sound.slices());
            sounding.add(
                    new Effect(
                            EffectKey.of(sound.cue()),
                            runs,
                            sound.loops(),
                            runs.equals(List.of(Slice.whole(sound.range()))),
                            sound.bed(),
                            Staging.of(sound.cue()).overSpeech()));
        }
        layout.userClips().forEach(placed -> own(placed, bin).ifPresent(sounding::add));
        return new SceneKey(layout.duration(), List.copyOf(sounding), ducking, SceneConsole.PLAIN);
    }

    private static Optional<Own> own(Placed.PlacedUser placed, Map<String, BinItem> bin) {
        UserClip clip = placed.clip();
        return placed.kind() == UserTrack.Kind.AUDIO
                        && clip.source() instanceof ClipSource.OfMedia(String digest)
                ? Runs.of(List.of(placed.slice())).stream()
                        .findFirst()
                        .map(run ->
                                new Own(
                                        clip.track(),
                                        Optional.ofNullable(bin.get(digest)).map(SceneKey::file),
                                        clip.in(),
                                        clip.out(),
                                        run))
                : Optional.empty();
    }

    /// Without what its user calls it and where they keep it.
    private static BinItem file(BinItem item) {
        return item.withName("").withFolder("").withTags(List.of());
    }
}
