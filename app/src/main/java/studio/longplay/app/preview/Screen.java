package studio.longplay.app.preview;

import studio.longplay.engine.media.Pixels;

/// Where painted frames are shown, on the window's thread.
public interface Screen {
    /// Copies a frame and shows it; the memory is written again as soon as this returns.
    void show(Pixels frame);
}
