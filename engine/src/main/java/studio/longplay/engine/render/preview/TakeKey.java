package studio.longplay.engine.render.preview;

import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Voice;

/// What a take is a function of; where in the script the line stands is not part of it.
record TakeKey(String text, Voice voice, Prosody prosody) {
    static TakeKey of(Speaking.Order order) {
        return new TakeKey(order.line().text(), order.voice(), order.prosody());
    }
}
