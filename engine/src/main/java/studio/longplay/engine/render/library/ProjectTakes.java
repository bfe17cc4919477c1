package studio.longplay.engine.render.library;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.render.make.TakeLog;
import studio.longplay.engine.store.library.LibraryChange;
import studio.longplay.engine.store.library.TakeFacts;

import java.time.Instant;

/// Tells the library of the takes of a project.
///
/// @param project its id, empty for what is spoken outside of projects
record ProjectTakes(TakeInbox inbox, String project, String title) implements TakeLog {
    @Override
    public void made(Speaking.Order order, SpokenLine spoken) {
        TakeFile.Facts facts = spoken.facts();
        String reason = facts.fallbackReason() == null ? "" : facts.fallbackReason();
        boolean recorded = order.recorded().isPresent() && reason.isEmpty();
        inbox.add(
                new LibraryChange.Make(
                        spoken.artifact().key(),
                        new TakeFacts(
                                order.line().text(),
                                order.line().speaker().name(),
                                recorded ? "" : order.voice().id(),
                                recorded ? "" : order.voice().name(),
                                facts.engine(),
                                reason,
                                project,
                                title,
                                project.isEmpty() ? "" : order.line().id().toString(),
                                Instant.now(),
                                facts.samples(),
                                spoken.artifact().bytes())));
    }

    @Override
    public void failed(Speaking.Order order, StudioFault fault) {
        inbox.add(new LibraryChange.Fail(order.voice().id(), fault.code()));
    }
}
