package studio.longplay.engine.media;

/// How much time an encoder may take for a picture, and how closely it then keeps to it.
public enum EncodingEffort {
    /// As fast as the encoder can; larger files or coarser gradients.
    FAST,

    /// What looks right at the usual bit rate.
    STANDARD,

    /// Slow and close to what was drawn.
    HIGH
}
