package studio.longplay.app.shell;

import com.sun.glass.ui.Application;

/// The name under which a desktop knows our windows, so that it shows them under our icon. Its
/// entry for the program (`installer/src/linux`) has the same name as its own, and as
/// `StartupWMClass`.
///
/// The toolkit asks for it when it makes a window, and would else say `java`. Only for programs
/// that extend `javafx.application.Application` does it set another by itself.
final class WindowClass {
    static final String NAME = "studio.longplay.Longplay";

    private WindowClass() {}

    /// Names all windows made from now on; on the window's thread.
    static void take() {
        Application.GetApplication().setName(NAME);
    }
}
