package studio.longplay.engine.media;

import studio.longplay.engine.time.MediaTime;

/// Sees and hears a film that a [FilmScan] plays to it, on the thread that scans.
public interface FilmAudience {
    /// A picture; they come in the order in which they are shown.
    ///
    /// @param at when it is shown
    /// @param glance valid during the call
    /// @param damaged whether the decoder had to make up some of it
    void picture(MediaTime at, Glance glance, boolean damaged);

    /// A picture that could not be decoded at all.
    ///
    /// @param near about when it would be shown
    void lostPicture(MediaTime near);

    /// The next samples, from `planar[channel][0]` on.
    ///
    /// @param count of each channel
    void sound(float[][] planar, int count);

    /// A packet of sound that could not be decoded.
    ///
    /// @param atSample of each channel, by what was decoded before
    void lostSound(long atSample);
}
