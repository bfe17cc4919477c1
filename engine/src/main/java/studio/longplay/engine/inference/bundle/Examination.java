package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Looks through a bundle that was copied and not yet believed.
///
/// @param kinds what it can be
/// @param runtime what opens its models
record Examination(List<BundleKind> kinds, ModelRuntime runtime) {
    static final int STEPS = 5;

    /// @param told what the user says of its licence, instead of what stands in it
    /// @throws StudioFault as [ModelShelf#add]
    InstalledBundle of(Path folder, Optional<BundleCard> told, JobContext context)
            throws StudioFault {
        String name = String.valueOf(folder.getFileName());
        BundleFolder copied = BundleFolder.look(folder);
        BundleCard card = card(new CardReader(copied, name), told);
        Described described = new Described(copied);
        try (Sessions sessions = runtime.start()) {
            step("Looking what " + name + " is", 2, context);
            FoundModels found = new Recognition(copied, kinds, sessions).find();
            step("Reading " + name, 3, context);
            List<BundleVariant> variants = BundleFiles.of(copied, found, context);
            step("Trying " + name, 4, context);
            InstalledBundle bundle =
                    new InstalledBundle(
                            name,
                            found.kind().id(),
                            card,
                            folder,
                            variants.getFirst(),
                            variants,
                            notes(described, 0));
            long millis = trial(found.kind(), bundle, sessions, context);
            step("Trying " + name, STEPS, context);
            return new InstalledBundle(
                    name,
                    bundle.kind(),
                    card,
                    folder,
                    bundle.chosen(),
                    variants,
                    notes(described, millis));
        }
    }

    private static BundleCard card(CardReader reader, Optional<BundleCard> told)
            throws StudioFault {
        return told.isPresent() ? reader.told(told.get()) : reader.read();
    }

    private static BundleNotes notes(Described described, long millis) {
        return new BundleNotes(
                described.version(),
                described.estimateBytes(),
                described.bind(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                millis);
    }

    /// Opens a bundle and uses it once.
    ///
    /// @return what that took, in milliseconds
    /// @throws StudioFault those of [OpenBundle#open] and of the kind's trial
    static long trial(
            BundleKind kind, InstalledBundle bundle, Sessions sessions, JobContext context)
            throws StudioFault {
        long from = System.nanoTime();
        try (OpenBundle open = OpenBundle.open(kind, bundle, sessions, SessionSettings.steady())) {
            kind.trial().run(open.sessions(), bundle.folder(), context);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
    }

    static void step(String what, int done, JobContext context) {
        context.checkCancelled();
        context.progress(new Progress(what, done, STEPS));
    }
}
