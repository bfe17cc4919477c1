package studio.longplay.app.export;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;

/// Files as the desktop shows them. Both wait until the desktop has taken the wish.
public interface FilePlaces {
    /// Shows where a file is, in the file browser.
    void reveal(Path file) throws StudioFault;

    /// Opens a file with the program the desktop has for it.
    void open(Path file) throws StudioFault;
}
