package studio.longplay.engine.picture;

import io.github.humbleui.skija.Image;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.row.Painting;
import studio.longplay.engine.picture.row.SheetPainting;
import studio.longplay.engine.picture.stage.FrameSize;
import studio.longplay.engine.picture.stage.Slate;

/// Puts a slate in the place of media that cannot be shown, if whoever gave the media allows it.
record Fallback(Atelier atelier, MediaLookup media, FrameSize size) {
    /// Makes a painting of media.
    @FunctionalInterface
    interface Making {
        Painting make() throws StudioFault;
    }

    /// What is made, or a slate.
    ///
    /// @throws StudioFault what went wrong, if no slate is wanted
    Painting painting(String mediaDigest, Making making) throws StudioFault {
        try {
            return making.make();
        } catch (StudioFault fault) {
            return broken(mediaDigest, fault);
        }
    }

    /// A slate that says so.
    ///
    /// @throws StudioFault the same fault, if no slate is wanted
    Painting broken(String mediaDigest, StudioFault fault) throws StudioFault {
        media.failed(mediaDigest, fault);
        return slate(sentence(mediaDigest));
    }

    /// What stands on the slate of a file that is there.
    String sentence(String mediaDigest) {
        return media.nameOf(mediaDigest) + "\ncannot be shown";
    }

    Painting slate(String name) throws StudioFault {
        Image image = Slate.of(name, atelier.lettering(), size);
        return new SheetPainting(image, size.allAsFloats());
    }
}
