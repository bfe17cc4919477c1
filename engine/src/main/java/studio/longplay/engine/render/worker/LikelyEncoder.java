package studio.longplay.engine.render.worker;

import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.EncoderWish;

import java.nio.file.Path;
import java.util.Optional;

/// What [WorkerPool#probe] would find, without letting any encoder encode: for forecasts, which
/// have no time for that.
public final class LikelyEncoder {
    private LikelyEncoder() {}

    /// FFmpeg's name of it.
    ///
    /// @param home the data folder
    /// @return the one that is demanded, else the one found last; empty if none was looked for
    ///   since the machine changed
    public static Optional<String> of(EncoderWish wish, Path home) {
        String demanded = wish.demanded();
        if (demanded != null) {
            return Optional.of(demanded);
        }
        EncoderWish allowed = wish.ofFamily(new PolicyFile(home).read().encoder());
        return new KnownEncoders(home).last(allowed).map(EncoderChoice::encoder);
    }
}
