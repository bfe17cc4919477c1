package studio.longplay.app.inspector;

import javafx.scene.Node;

import studio.longplay.app.controls.NoticeBar;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;

import java.util.ArrayList;
import java.util.List;

/// Warnings and faults where they belong.
final class Notes {
    private Notes() {}

    static List<Node> of(LineFacts now, String again, Runnable retry) {
        List<Node> notes = new ArrayList<>();
        now.fault()
                .ifPresent(fault ->
                        notes.add(failed(fault).withAction("inspector-line-retry", again, retry)));
        now.warnings().forEach(warning -> notes.add(warning(whole(warning))));
        return notes;
    }

    static NoticeBar failed(StudioFault fault) {
        return new NoticeBar(NoticeBar.Kind.BAD, fault.sentence() + " " + fault.remedy());
    }

    static NoticeBar warning(String sentence) {
        return new NoticeBar(NoticeBar.Kind.WARN, sentence);
    }

    static String whole(Warning warning) {
        return warning.sentence() + " " + warning.remedy();
    }
}
