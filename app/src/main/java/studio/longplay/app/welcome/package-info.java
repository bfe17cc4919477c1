/// The page before a project is open: recent projects, templates, and ways to begin. It may use the
/// engine, session, templates, words and controls. Begin reading at [WelcomeViewModel].
@NullMarked
package studio.longplay.app.welcome;

import org.jspecify.annotations.NullMarked;
