package studio.longplay.app.writeback;

import studio.longplay.engine.edit.writeback.ScriptProposal;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Where proposals come from, and where they go. To be used on the window's thread.
public interface WritingDesk extends AutoCloseable {
    /// Has something done whenever there is something else to propose.
    void whenChanged(Runnable then);

    /// Works a proposal out, elsewhere; told on the window's thread. Nothing is told while the
    /// timeline or its script cannot be read.
    ///
    /// @param chosen the numbers of the hunks that are wanted; empty for all
    void propose(Optional<Set<Integer>> chosen, Consumer<ScriptProposal> done);

    /// Writes a proposal, if the project is still as it was made for.
    ///
    /// @return whether it is
    boolean write(ScriptProposal proposal);

    @Override
    void close();
}
