package studio.longplay.engine.media.play;

import studio.longplay.engine.fault.StudioFault;

import java.util.Optional;

import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.SourceDataLine;

/// Finds what sound can go to on this machine.
public final class Sinks {
    private static final String NO_DEVICE =
            "This machine has no sound device; the play runs silently.";

    private Sinks() {}

    /// Why this machine cannot be heard at all; empty if it has a sound device.
    ///
    /// The first question may take a moment: the devices are counted.
    public static Optional<String> silentBecause() {
        DataLine.Info wanted = new DataLine.Info(SourceDataLine.class, LineSink.format());
        return AudioSystem.isLineSupported(wanted) ? Optional.empty() : Optional.of(NO_DEVICE);
    }

    /// Opens the sound device, or a silent sink that says why. May take a moment, so never on the
    /// thread of a window.
    public static SoundSink open() {
        Optional<String> reason = silentBecause();
        if (reason.isPresent()) {
            return new SilentSink(reason.get());
        }
        try {
            return LineSink.open();
        } catch (StudioFault busy) {
            return new SilentSink(busy.sentence() + " " + busy.remedy());
        }
    }
}
