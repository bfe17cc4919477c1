package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Voice;

import java.util.Objects;

/// What a take is a function of; where in the script the line stands is not part of it. Looked for
/// often, so its hash is reckoned once.
final class TakeKey {
    private final String text;
    private final Voice voice;
    private final Prosody prosody;
    private final int hash;

    private TakeKey(String text, Voice voice, Prosody prosody) {
        this.text = text;
        this.voice = voice;
        this.prosody = prosody;
        hash = Objects.hash(text, voice, prosody);
    }

    static TakeKey of(Speaking.Order order) {
        return new TakeKey(order.line().text(), order.voice(), order.prosody());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TakeKey key
                && hash == key.hash
                && text.equals(key.text)
                && voice.equals(key.voice)
                && prosody.equals(key.prosody);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
