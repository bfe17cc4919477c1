package studio.longplay.app.script;

import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;

/// What is to be done about a fault, in words.
final class FaultWords {
    private FaultWords() {}

    /// What its fix would do, where there is one; else what it advises.
    static String remedy(ScriptFault fault, Words words) {
        return fault.fix()
                .map(fix ->
                        fix.text().isEmpty()
                                ? words.get("fix.delete")
                                : words.get("fix.meant", fix.text()))
                .orElseGet(() -> EngineWords.of(fault.warning()).remedy());
    }
}
