package studio.longplay.app.bin;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.voice.speakers.HeardSpeaker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the bin asks of the engine about files; every call may take long but the last two.
public interface BinFiles {
    /// Finds out what a file is.
    ///
    /// @param folder of the bin it is to be in
    BinItem look(Path file, String folder, JobContext context) throws StudioFault;

    /// Looks under a folder for files by their content.
    ///
    /// @param wanted by digest
    /// @return where those are that were found
    Map<String, Path> search(Map<String, BinItem> wanted, Path folder, JobContext context)
            throws StudioFault;

    /// The digests of those files that are not where they were; reads no content.
    Set<String> missing(Iterable<BinItem> items);

    /// Who speaks in a file, who speaks most first; empty if nobody does.
    ///
    /// @throws StudioFault if it cannot be read
    List<HeardSpeaker> speakers(BinItem item, JobContext context) throws StudioFault;

    /// Writes down what is said in a file.
    ///
    /// @param target its ending says how: `.srt`, `.vtt`, `.txt` or `.fountain`
    /// @throws StudioFault if there is no model for it, or the file cannot be read or written
    SaidInFile transcribe(BinItem item, Path target, JobContext context) throws StudioFault;

    /// What was written down.
    ///
    /// @param passages how many; 0 if nobody speaks
    /// @param language of what is said, ISO 639
    /// @param people how many speak; 0 where no model tells
    record SaidInFile(int passages, String language, int people) {}

    /// Has the small picture of a file made; whoever waits for it hears on the window's thread.
    void request(BinItem item);

    /// The small picture of a file, once it is made.
    Optional<Thumbnail> thumbnail(BinItem item);

    /// A picture of BGRA bytes, opaque.
    // Read by whoever draws it; copying it for each cell would cost more than it protects.
    @SuppressWarnings("ArrayRecordComponent")
    record Thumbnail(int width, int height, byte[] bgra) {}
}
