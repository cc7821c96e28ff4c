package org.sutro.bot;

import java.lang.reflect.Proxy;
import org.sutro.bot.app.StopSignal;

/**
 * The end of this process. Java has no public way to hear a second SIGTERM: after the first it is
 * busy ending. {@code sun.misc.Signal} has, and is there in every Java (module jdk.unsupported); it
 * is called by name, because the compiler warns of it in a way that nothing turns off.
 */
final class ProcessEnding implements StopSignal.Ending {

  private static final String[] SIGNALS = {"TERM", "INT"};

  @Override
  public void onSignal(Runnable heard) {
    try {
      for (String name : SIGNALS) {
        handle(name, () -> Thread.ofPlatform().name("stop").daemon().start(heard));
      }
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // not for us to handle (java -Xrs, another Java): one signal must do
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(heard));
    }
  }

  private static void handle(String name, Runnable action) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object listener =
        Proxy.newProxyInstance(
            handler.getClassLoader(),
            new Class<?>[] {handler},
            (proxy, method, arguments) -> {
              if (method.getName().equals("handle")) {
                action.run();
              }
              return null;
            });
    signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance(name), listener);
  }

  @Override
  public void now(int exitCode) {
    Runtime.getRuntime().halt(exitCode);
  }
}
