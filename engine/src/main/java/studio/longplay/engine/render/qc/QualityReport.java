package studio.longplay.engine.render.qc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a quality check says of one film: it stands in the manifest as `qc`, in the report, and in
/// the window.
///
/// @param file the film's name, without folders
/// @param full whether every picture was looked at, not only those that stand alone
/// @param passed whether there is no [Severity#FAULT] among the findings
/// @param findings the worst first, and of equals the earlier
/// @param meant what the timeline says of the film, so that it can be checked again; null if no
///   timeline is known
/// @param limits the digest of what it was held against, see [QualityLimits#digest]; null in
///   manifests of before it was kept
@JsonPropertyOrder({"file", "full", "passed", "measured", "findings", "meant", "limits"})
public record QualityReport(
        String file,
        boolean full,
        boolean passed,
        Measured measured,
        List<Finding> findings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Meant meant,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String limits) {
    public QualityReport {
        findings = List.copyOf(findings);
    }

    /// Of a film whose timeline is not known.
    public QualityReport(
            String file, boolean full, boolean passed, Measured measured, List<Finding> findings) {
        this(file, full, passed, measured, findings, null, null);
    }

    /// Whether the film was held against these limits.
    public boolean isAgainst(QualityLimits other) {
        return other.digest().equals(limits);
    }

    /// The findings of a severity, in order.
    public List<Finding> of(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).toList();
    }

    /// For example `Quality check: 1 fault, 2 warnings.`
    public String sentence() {
        int faults = of(Severity.FAULT).size();
        int warnings = of(Severity.WARNING).size();
        if (faults + warnings == 0) {
            return "Quality check: nothing is wrong.";
        }
        String said = faults == 0 ? "" : count(faults, "fault");
        String also = warnings == 0 ? "" : count(warnings, "warning");
        return "Quality check: "
                + said
                + (said.isEmpty() || also.isEmpty() ? "" : ", ")
                + also
                + ".";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
