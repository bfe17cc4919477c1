package studio.longplay.engine.render.gate;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.ExportOrder;
import studio.longplay.engine.render.VoicesHeard;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.render.preset.PresetTerm;
import studio.longplay.engine.render.preset.Use;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.consent.ConsentPolicy;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.provider.VoiceRights;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Stops a delivery before any work if something in it may not be used for what it is for: a voice
/// of a person who did not consent, or, where the delivery is commercial, anything licensed for
/// private use only.
public final class RightsGate {
    private final AssetSurvey survey;
    private final Speaking speaking;
    private final ConsentPolicy consent;

    /// @param speaking tells which voices are heard; it speaks nothing here
    public RightsGate(AssetSurvey survey, Speaking speaking, ConsentPolicy consent) {
        this.survey = survey;
        this.speaking = speaking;
        this.consent = consent;
    }

    /// Whose things are in a delivery; lets everything pass, and names no digests of files.
    ///
    /// @throws StudioFault if a voice that was brought in was changed or is gone
    public Clearance look(ExportOrder order) throws StudioFault {
        return new Clearance(use(order), survey.quick().of(order, VoicesHeard.of(order, speaking)));
    }

    /// What of a delivery's rights would stop it today, whatever it is for; empty if nothing. What
    /// is not for sale is named where it may be made for private use.
    ///
    /// @throws StudioFault if a voice that was brought in was changed or is gone
    public List<Objection> objections(ExportOrder order) throws StudioFault {
        Set<Voice> heard = VoicesHeard.of(order, speaking);
        List<Objection> found = new ArrayList<>();
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        VoiceRights rights = new VoiceRights(survey.home(), consent);
        try {
            rights.check(heard, asked(use(order)), today);
        } catch (StudioFault.Input forbidden) {
            found.add(objection(forbidden, forbidden.code().equals("consent.use"), order));
        }
        try {
            new Clearance(use(order), survey.quick().of(order, heard)).require();
        } catch (StudioFault.Input forbidden) {
            found.add(objection(forbidden, true, order));
        }
        return found;
    }

    private static Objection objection(
            StudioFault.Input forbidden, boolean privately, ExportOrder order) {
        boolean sold = use(order) == Use.COMMERCIAL;
        return new Objection(
                Objection.Grade.REFUSAL,
                forbidden.code(),
                forbidden.sentence(),
                forbidden.remedy(),
                sold && privately ? Map.of(PresetTerm.USE.key(), "private") : Map.of());
    }

    /// As [#pass(ExportOrder, LocalDate)], today.
    public ExportOrder pass(ExportOrder order) throws StudioFault {
        return pass(order, LocalDate.now(ZoneId.systemDefault()));
    }

    /// The order with whose things are in it, once all of them may be.
    ///
    /// @param day on which it is delivered
    /// @throws StudioFault.Input `rights.not-commercial`, and as [VoiceRights#check]: nobody's
    ///   consent is on record, or it does not cover the use
    public ExportOrder pass(ExportOrder order, LocalDate day) throws StudioFault {
        Set<Voice> heard = VoicesHeard.of(order, speaking);
        new VoiceRights(survey.home(), consent).check(heard, asked(use(order)), day);
        new Clearance(use(order), survey.quick().of(order, heard)).require();
        return order.withClearance(new Clearance(use(order), survey.of(order, heard)));
    }

    private static Use use(ExportOrder order) {
        return order.settings().preset().delivery().use();
    }

    /// A file that is delivered can be given to anybody, whatever it is meant for.
    private static ConsentUse asked(Use use) {
        return switch (use) {
            case PRIVATE -> ConsentUse.PUBLISH;
            case COMMERCIAL -> ConsentUse.COMMERCIAL;
        };
    }
}
