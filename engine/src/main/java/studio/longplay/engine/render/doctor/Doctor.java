package studio.longplay.engine.render.doctor;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.Home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Tries everything a film needs on this machine, for real: writes, draws, encodes, speaks, runs a
/// model. Nothing is taken on the word of a list or a version number.
///
/// Takes ten seconds to a minute, most of it the encoders; longer where large model bundles are
/// read through.
public final class Doctor {
    private final List<Check> checks;

    /// @param home the data folder; need not exist yet
    public Doctor(Path home) {
        this(checksOf(new Home(home)));
    }

    /// With checks of a test.
    Doctor(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    private static List<Check> checksOf(Home home) {
        List<Check> checks = new ArrayList<>();
        checks.addAll(MachineChecks.all());
        checks.addAll(new DiskChecks(home).all());
        checks.addAll(PaintChecks.all());
        checks.addAll(new EncoderChecks(home.logs()).all());
        checks.addAll(SoundChecks.all());
        checks.addAll(new ModelChecks(home).all());
        checks.add(new Check("voices", VoiceCheck::run));
        return checks;
    }

    /// How many findings there will be.
    public int count() {
        return checks.size();
    }

    /// Runs every check; one that fails does not keep the others from being run.
    public List<Finding> examine(JobContext context) {
        return examine(context, _ -> {});
    }

    /// The same for somebody who sees each finding as it comes.
    ///
    /// @param told on the calling thread
    /// @throws java.util.concurrent.CancellationException if the context is cancelled
    public List<Finding> examine(JobContext context, Consumer<Finding> told) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            context.checkCancelled();
            context.progress(new Progress(check.what(), findings.size(), checks.size()));
            Finding finding = tried(check, context.silent());
            findings.add(finding);
            told.accept(finding);
        }
        context.progress(new Progress("done", checks.size(), checks.size()));
        return findings;
    }

    private static Finding tried(Check check, JobContext context) {
        long began = System.nanoTime();
        Found found;
        try {
            found = check.trial().run(context);
        } catch (StudioFault fault) {
            found = Found.bad(fault.sentence(), fault.remedy());
        }
        return new Finding(
                check.what(),
                found.verdict(),
                found.sentence(),
                found.advice(),
                found.details(),
                (System.nanoTime() - began) / 1_000_000);
    }
}
