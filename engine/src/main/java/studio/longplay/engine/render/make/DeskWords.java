package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.SceneDesk;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.SceneStrip;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.mix.Stem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The desk and what makes room for speech as parameters of a recipe. What is usual is said as it
/// was before there was a desk, so that what was mixed then is found.
final class DeskWords {
    /// Raised when rooms end otherwise with the last scene.
    private static final int ROOM_ENDS = 2;

    /// Raised when rooms ring otherwise after their scenes.
    private static final int ROOM_RINGS = 1;

    private DeskWords() {}

    /// The windows; whose they are is said only where the ensemble goes down for dialogue, and that
    /// they are accompanied where they are.
    static List<Map<String, Object>> speech(SceneMix mix) {
        boolean apart = mix.ducking().ensembleDepthDb() != 0;
        return mix.speech().stream().map(window -> words(window, apart)).toList();
    }

    /// Those of the scenes beside it, by the stems that feel them.
    static Map<String, Object> beside(SceneMix mix) {
        Map<String, Object> words = new TreeMap<>();
        mix.beside()
                .forEach((stem, windows) ->
                        words.put(
                                stem.name(),
                                windows.stream().map(window -> words(window, false)).toList()));
        return words;
    }

    private static Map<String, Object> words(SpeechWindow window, boolean apart) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("@type", "SpeechWindow");
        words.put("start", window.start());
        words.put("end", window.end());
        if (apart && window.stem() == Stem.ENSEMBLE) {
            words.put("together", true);
        }
        if (window.accompanied()) {
            words.put("accompanied", true);
        }
        return words;
    }

    static Map<String, Object> ducking(Ducking ducking) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("@type", "Ducking");
        words.put("musicDepthDb", ducking.musicDepthDb());
        words.put("effectsDepthDb", ducking.effectsDepthDb());
        words.put("attackSamples", ducking.attackSamples());
        words.put("releaseSamples", ducking.releaseSamples());
        words.put("bridgeSamples", ducking.bridgeSamples());
        if (ducking.ensembleDepthDb() != 0) {
            words.put("ensembleDepthDb", ducking.ensembleDepthDb());
        }
        return words;
    }

    /// @param rings whether its rooms ring on after the scene
    static Map<String, Object> desk(SceneDesk desk, boolean rings) {
        Map<String, Object> sources = new TreeMap<>();
        desk.sources().forEach((source, strip) -> sources.put(source.text(), words(strip)));
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("sources", sources);
        Map<String, Object> buses = new TreeMap<>();
        desk.buses().forEach((stem, strip) -> buses.put(stem.name(), words(strip)));
        words.put("buses", buses);
        if (desk.sends()) {
            words.put("room", desk.room());
            words.put(rings ? "roomRings" : "roomEnds", rings ? ROOM_RINGS : ROOM_ENDS);
        }
        return words;
    }

    private static Map<String, Object> words(SceneStrip strip) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("strip", strip.strip());
        strip.routes().ifPresent(routes -> words.put("routes", routes));
        if (!strip.rides().isNone()) {
            words.put("rides", strip.rides());
        }
        return words;
    }
}
