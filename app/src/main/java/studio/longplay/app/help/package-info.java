/// The pages of `docs` inside the window: read, searched, and opened at what has the focus. It may
/// use session, settings, words and controls. Begin reading at [HelpViewModel].
@NullMarked
package studio.longplay.app.help;

import org.jspecify.annotations.NullMarked;
