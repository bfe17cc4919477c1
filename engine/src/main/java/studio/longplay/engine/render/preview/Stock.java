package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.DuckCurve;
import studio.longplay.engine.render.make.Effects;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was made since the project was opened, what is being made, and what failed: by what each is
/// a function of, so that an edit taken back finds everything again. Belongs to one thread.
final class Stock {
    private static final int MIXES_KEPT = 2000;

    private final Map<Object, Object> made = new HashMap<>();
    private final Map<SceneKey, Mixed> mixes = newest();
    private final Map<SceneKey, Mixed> latest = newest();
    private final Map<Object, StudioFault> failed = new HashMap<>();
    private final Set<Object> making = new HashSet<>();

    /// A mixed scene.
    ///
    /// @param strips a log of what its strips measure
    /// @param ducking how its buses make room for speech
    record Mixed(Path stems, StemPeaks peaks, Path strips, DuckCurve ducking) {}

    private static Map<SceneKey, Mixed> newest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<SceneKey, Mixed> eldest) {
                return size() > MIXES_KEPT;
            }
        };
    }

    /// The take of a line, with the line as it stands in the script now.
    Optional<SpokenLine> take(TakeKey key, Line line) {
        return made.get(key) instanceof SpokenLine take
                ? Optional.of(
                        new SpokenLine(
                                line, take.voice(), take.mannerDb(), take.artifact(), take.facts()))
                : Optional.empty();
    }

    /// How long a take is.
    Optional<MediaTime> length(TakeKey key) {
        return made.get(key) instanceof SpokenLine take
                ? Optional.of(take.length())
                : Optional.empty();
    }

    Optional<Effects.Made> effect(Cue.SoundCue cue) {
        return made.get(EffectKey.of(cue)) instanceof Effects.Made effect
                ? Optional.of(effect)
                : Optional.empty();
    }

    Optional<Mixed> mix(SceneKey key) {
        return Optional.ofNullable(mixes.get(key));
    }

    /// What was last mixed of the same sounds, at whatever desk.
    Optional<Mixed> latestMix(SceneKey key) {
        return Optional.ofNullable(latest.get(key.bare()));
    }

    Optional<StudioFault> fault(Object key) {
        return Optional.ofNullable(failed.get(key));
    }

    /// Whether it is made or failed: nothing is to be done about it now.
    boolean isSettled(Object key) {
        return made.containsKey(key) || mixes.containsKey(key) || failed.containsKey(key);
    }

    boolean isMaking(Object key) {
        return making.contains(key);
    }

    void begin(Object key) {
        making.add(key);
    }

    void put(TakeKey key, SpokenLine take) {
        making.remove(key);
        made.put(key, take);
    }

    void put(EffectKey key, Effects.Made effect) {
        making.remove(key);
        made.put(key, effect);
    }

    void put(SceneKey key, Mixed mix) {
        making.remove(key);
        mixes.put(key, mix);
        latest.put(key.bare(), mix);
    }

    void fail(Object key, StudioFault fault) {
        making.remove(key);
        failed.put(key, fault);
    }

    /// It was not made and may be begun again.
    void abandon(Object key) {
        making.remove(key);
    }

    /// Failures are tried again.
    void forgiveAll() {
        failed.clear();
    }
}
