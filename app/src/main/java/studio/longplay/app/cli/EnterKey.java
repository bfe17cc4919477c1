package studio.longplay.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;

/// Whether somebody pressed Enter: a terminal hands lines over when they are whole. It never waits.
final class EnterKey implements BooleanSupplier {
    private final InputStream keyboard;

    EnterKey(InputStream keyboard) {
        this.keyboard = keyboard;
    }

    @Override
    public boolean getAsBoolean() {
        try {
            int waiting = keyboard.available();
            return waiting > 0 && keyboard.skip(waiting) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
