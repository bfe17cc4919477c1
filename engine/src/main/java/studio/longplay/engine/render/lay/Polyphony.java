package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Staging;
import studio.longplay.engine.sfx.SoundRequest;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets only so many effects sound at once in a scene: where one more begins than there may be, one
/// gives way.
///
/// First those of the lowest priority give way, the new one among them; of these the one that began
/// first, or where the new cue says so the quietest. A sound that goes on until it is stopped gives
/// way only where its cue says that it is in the background. The same script gives the same.
public final class Polyphony {
    /// At once in all, unless a scene's cues are fewer.
    static final int MOST = 32;

    /// Of one sound at once, unless its cue says otherwise.
    static final int MOST_OF_A_KIND = 12;

    private final List<Voice> voices = new ArrayList<>();
    private final List<Stolen> stolen = new ArrayList<>();

    /// An effect that gave way.
    ///
    /// @param by the cue that began then; the same where that one is not heard
    /// @param at when, scene-local
    public record Stolen(Cue.SoundCue cue, Cue.SoundCue by, MediaTime at) {}

    /// A sound that is heard.
    ///
    /// @param number in the layout
    private record Voice(int number, Placed.PlacedSound sound, Staging staging, MediaTime until) {
        MediaTime start() {
            return sound.slices().getFirst().range().start();
        }

        boolean goesOn() {
            return sound.loops() && staging.priority() >= Staging.USUAL_PRIORITY;
        }

        double levelDb() {
            return SoundRequest.of(Staging.sounding(sound.cue()), 0, 0).levelDb();
        }
    }

    private Polyphony() {}

    /// The scene with what gives way cut where it does.
    static SceneLayout limited(SceneLayout layout) {
        Map<Integer, MediaTime> ends = new HashMap<>();
        new Polyphony().run(layout, ends);
        if (ends.isEmpty()) {
            return layout;
        }
        List<Placed.PlacedSound> sounds = new ArrayList<>(layout.sounds());
        ends.forEach((number, end) -> sounds.set(number, cut(sounds.get(number), end)));
        return layout.withSounds(sounds);
    }

    /// What gave way in a scene, in the order of time.
    ///
    /// @param scene as it was laid out, before or after what gives way was cut
    public static List<Stolen> stolen(SceneLayout scene) {
        List<Placed.PlacedSound> whole = new ArrayList<>();
        for (Placed.PlacedSound sound : scene.sounds()) {
            boolean untouched =
                    sound.slices().size() <= 1
                            && sound.slices().stream()
                                    .allMatch(slice ->
                                            slice.range().start().equals(sound.range().start()));
            whole.add(
                    untouched
                            ? new Placed.PlacedSound(
                                    sound.cue(),
                                    sound.range(),
                                    sound.loops(),
                                    List.of(Slice.whole(sound.range())),
                                    sound.made(),
                                    sound.bed())
                            : sound);
        }
        return new Polyphony().run(scene.withSounds(whole), new HashMap<>());
    }

    private static Placed.PlacedSound cut(Placed.PlacedSound sound, MediaTime end) {
        return new Placed.PlacedSound(
                sound.cue(),
                sound.range(),
                sound.loops(),
                sound.slices().stream()
                        .map(slice ->
                                slice.end().isAfter(end)
                                        ? Slices.before(slice, end)
                                        : Optional.of(slice))
                        .flatMap(Optional::stream)
                        .toList(),
                sound.made(),
                sound.bed());
    }

    private List<Stolen> run(SceneLayout layout, Map<Integer, MediaTime> ends) {
        List<Voice> coming = new ArrayList<>();
        for (int number = 0; number < layout.sounds().size(); number++) {
            Placed.PlacedSound sound = layout.sounds().get(number);
            if (!sound.slices().isEmpty()) {
                coming.add(
                        new Voice(
                                number,
                                sound,
                                Staging.of(sound.cue()),
                                sound.slices().getLast().end()));
            }
        }
        coming.sort(Comparator.comparing(Voice::start).thenComparingInt(Voice::number));
        for (Voice next : coming) {
            voices.removeIf(voice -> !voice.until().isAfter(next.start()));
            begin(next, ends);
        }
        return stolen;
    }

    private void begin(Voice next, Map<Integer, MediaTime> ends) {
        int most = next.staging().most() > 0 ? next.staging().most() : MOST_OF_A_KIND;
        List<Voice> same =
                voices.stream()
                        .filter(voice ->
                                Beds.name(voice.sound().cue())
                                        .equals(Beds.name(next.sound().cue())))
                        .toList();
        boolean heard =
                (same.size() < most || gaveWay(same, next, ends))
                        && (voices.size() < MOST || gaveWay(List.copyOf(voices), next, ends));
        if (heard) {
            voices.add(next);
        } else {
            ends.put(next.number(), next.start());
            stolen.add(new Stolen(next.sound().cue(), next.sound().cue(), next.start()));
        }
    }

    /// Whether one of them made room.
    private boolean gaveWay(List<Voice> some, Voice next, Map<Integer, MediaTime> ends) {
        Comparator<Voice> rule =
                next.staging().steal() == Staging.Steal.QUIETEST
                        ? Comparator.comparingDouble(Voice::levelDb)
                        : Comparator.comparing(Voice::start);
        Optional<Voice> weakest =
                some.stream()
                        .filter(voice -> !voice.goesOn())
                        .min(
                                Comparator.comparingInt((Voice it) -> it.staging().priority())
                                        .thenComparing(rule)
                                        .thenComparingInt(Voice::number));
        if (weakest.isEmpty() || weakest.get().staging().priority() > next.staging().priority()) {
            return false;
        }
        Voice gone = weakest.get();
        voices.remove(gone);
        ends.put(gone.number(), next.start());
        stolen.add(new Stolen(gone.sound().cue(), next.sound().cue(), next.start()));
        return true;
    }
}
