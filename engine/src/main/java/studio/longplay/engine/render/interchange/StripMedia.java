package studio.longplay.engine.render.interchange;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.time.MediaTime;

import java.util.Optional;

/// Finds or makes a file for each strip. What the script made has none by itself.
public interface StripMedia {
    /// Knows no file: every clip's media is missing.
    StripMedia NONE = (_, _) -> Optional.empty();

    /// How much more than the strip is needed on either side, for transitions.
    ///
    /// @param before on the timeline, before the strip's start
    /// @param after on the timeline, after its end
    record Handles(MediaTime before, MediaTime after) {
        public static final Handles NONE = new Handles(MediaTime.ZERO, MediaTime.ZERO);
    }

    /// The file of a strip; empty if there can be none.
    ///
    /// @param wanted given where there is that much; less otherwise
    /// @throws StudioFault if making it fails
    Optional<StripFile> of(Strip strip, Handles wanted) throws StudioFault;
}
