package studio.longplay.app.takes;

import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.voice.Voice;

import java.util.Map;
import java.util.Optional;

/// A take with all that decides how it sounds: two that are equal sound the same.
///
/// @param scene the line stands in
/// @param cast voices by speaker key
/// @param voicing without takes
/// @param source empty for the line as script and cast have it
/// @param bin the recordings it may be, by digest
record TakeOrder(
        ElementId line,
        Scene scene,
        Map<String, Voice> cast,
        Voicing voicing,
        Optional<TakeSource> source,
        Map<String, BinItem> bin) {
    TakeOrder {
        voicing = voicing.withTakes(Map.of());
        bin = Map.copyOf(bin);
    }
}
