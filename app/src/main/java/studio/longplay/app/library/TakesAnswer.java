package studio.longplay.app.library;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.Playlist;
import studio.longplay.engine.store.library.TakeFound;
import studio.longplay.engine.store.library.TakeQuery;

import java.util.BitSet;
import java.util.List;

/// What the library answered to a question.
///
/// @param library that was asked
/// @param sum of all found
/// @param playlists by name
/// @param marked where those selected before stand now
/// @param lead where the one that led stands now; -1 if it is not found any more
record TakesAnswer(
        Library library,
        TakeFound found,
        Library.Sum sum,
        Library.Extent extent,
        List<Playlist> playlists,
        BitSet marked,
        int lead) {
    /// What was found before, and what of it was selected.
    ///
    /// @param found null if nothing was looked for yet
    record Before(@Nullable TakeFound found, BitSet marked, int lead) {
        static final Before NOTHING = new Before(null, new BitSet(), -1);
    }

    static TakesAnswer of(LibrarySource source, TakeQuery query, Before before, JobContext context)
            throws StudioFault {
        Library library = source.open(context);
        context.checkCancelled();
        TakeFound found = library.search(query);
        context.checkCancelled();
        BitSet marked = new BitSet();
        int lead = -1;
        if (before.found() != null) {
            marked = found.places(before.found(), before.marked());
            BitSet leading = new BitSet();
            if (before.lead() >= 0) {
                leading.set(before.lead());
            }
            lead = found.places(before.found(), leading).nextSetBit(0);
        }
        return new TakesAnswer(
                library,
                found,
                library.sum(found),
                library.extent(),
                library.playlists(),
                marked,
                lead);
    }
}
