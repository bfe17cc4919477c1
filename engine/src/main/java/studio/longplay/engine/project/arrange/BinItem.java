package studio.longplay.engine.project.arrange;

import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.TreeSet;

/// A file of the user's in the media bin, known by its content: it may be moved and found again.
///
/// @param digest SHA-256 of the file, in hex
/// @param file where it was last, as an absolute path
/// @param folder in the bin, names separated by `/`; empty for the top
/// @param tags sorted, without repetition
/// @param length zero for a still
/// @param width in pixels as shown; 0 for a sound
/// @param height in pixels as shown; 0 for a sound
/// @param rate frames per second as a fraction, for example `30000/1001`; empty for none
/// @param channels of its sound; 0 for none
public record BinItem(
        String digest,
        String name,
        String file,
        Kind kind,
        String folder,
        List<String> tags,
        MediaTime length,
        int width,
        int height,
        String rate,
        int channels,
        long bytes) {
    /// What it is.
    public enum Kind {
        VIDEO,
        AUDIO,
        STILL
    }

    public BinItem {
        tags = List.copyOf(new TreeSet<>(tags));
    }

    public BinItem withName(String newName) {
        return new BinItem(
                digest, newName, file, kind, folder, tags, length, width, height, rate, channels,
                bytes);
    }

    public BinItem withFile(String newFile) {
        return new BinItem(
                digest, name, newFile, kind, folder, tags, length, width, height, rate, channels,
                bytes);
    }

    public BinItem withFolder(String newFolder) {
        return new BinItem(
                digest, name, file, kind, newFolder, tags, length, width, height, rate, channels,
                bytes);
    }

    public BinItem withTags(List<String> newTags) {
        return new BinItem(
                digest, name, file, kind, folder, newTags, length, width, height, rate, channels,
                bytes);
    }
}
