package studio.longplay.app.shell;

final class OpenProject {}
