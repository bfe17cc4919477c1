package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.make.EncoderRelay;
import studio.longplay.engine.render.resume.ExportLedger;
import studio.longplay.engine.render.worker.LikelyEncoder;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.ArtifactStore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The encoders of one export. When one fails in the middle it is noted on the ledger, before the
/// next one encodes: an export that goes on after it was cut off finds what both of them made, and
/// does not go back to the one that failed. A film that is repaired says so itself.
final class KeptEncoders implements EncoderRelay.Next {
    private final WorkerPool workers;
    private final ExportLedger ledger;
    private final Path out;
    private final EncoderWish wish;
    private final EncoderChoice first;
    private final List<EncoderRelay.Change> before;
    private final List<EncoderRelay.Change> earlier;

    private KeptEncoders(
            WorkerPool workers,
            ExportLedger ledger,
            ExportOrder order,
            ExportLedger.Encoders encoders)
            throws StudioFault {
        this.workers = workers;
        this.ledger = ledger;
        out = order.out();
        wish = encoders.wish();
        first = encoders.first();
        before = encoders.changes();
        earlier = earlier();
    }

    /// Those that a cut-off export of the same wish was left with, or the best one there is.
    ///
    /// @throws StudioFault if there is none
    static KeptEncoders of(
            ExportOrder order, ArtifactStore store, WorkerPool workers, JobContext context)
            throws StudioFault {
        ExportLedger ledger = ExportLedger.beside(store);
        EncoderWish wish = order.settings().preset().picture().wish();
        Optional<ExportLedger.Encoders> kept = kept(order, ledger);
        return new KeptEncoders(
                workers,
                ledger,
                order,
                kept.isPresent()
                        ? kept.get()
                        : new ExportLedger.Encoders(wish, workers.probe(wish, context), List.of()));
    }

    private static Optional<ExportLedger.Encoders> kept(ExportOrder order, ExportLedger ledger)
            throws StudioFault {
        EncoderWish wish = order.settings().preset().picture().wish();
        return ledger.of(order.out())
                .filter(ExportLedger.Entry::isUnfinished)
                .map(ExportLedger.Entry::encoders)
                .filter(encoders -> encoders.wish().equals(wish));
    }

    /// FFmpeg's name of the one that an export would begin with, without letting any encode; empty
    /// where none was ever chosen for such pictures on this machine.
    static Optional<String> likely(ExportOrder order, ArtifactStore store) throws StudioFault {
        Optional<String> kept =
                kept(order, ExportLedger.beside(store)).map(encoders -> encoders.first().encoder());
        return kept.isPresent()
                ? kept
                : LikelyEncoder.of(
                        order.settings().preset().picture().wish(),
                        store.folder().resolveSibling(""));
    }

    /// What took over in the film that lies in the folder, where its encoders are the ones of this:
    /// a repair finds what all of them made, and makes only what is damaged.
    private List<EncoderRelay.Change> earlier() throws StudioFault {
        if (wish.demanded() != null) {
            return List.of();
        }
        List<EncoderRelay.Change> all =
                ManifestFile.find(out).map(Manifest::fallbacks).orElse(List.of()).stream()
                        .filter(fallback -> fallback.what().equals(FallbackFacts.ENCODER))
                        .map(fallback ->
                                new EncoderRelay.Change(
                                        fallback.wanted(), fallback.used(), fallback.why()))
                        .toList();
        return all.stream().anyMatch(change -> isOf(change, first.encoder())) ? all : List.of();
    }

    private static boolean isOf(EncoderRelay.Change change, String encoder) {
        return change.failed().equals(encoder) || change.instead().equals(encoder);
    }

    /// The one the export began with.
    EncoderChoice first() {
        return first;
    }

    EncoderRelay relay() {
        return new EncoderRelay(first, wish, before, earlier, this);
    }

    @Override
    public EncoderChoice of(EncoderWish asked, JobContext context) throws StudioFault {
        return workers.probe(asked, context);
    }

    @Override
    public void failed(String encoder) {
        workers.doubt(encoder);
    }

    @Override
    public void changed(List<EncoderRelay.Change> changes) throws StudioFault {
        ledger.encoders(out, new ExportLedger.Encoders(wish, first, changes));
    }
}
