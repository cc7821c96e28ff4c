package org.sutro.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;
import org.sutro.fetch.Fetch.Why;

/**
 * Makes sockets that ask the {@link AddressPolicy} when they are connected. At that moment the
 * address is the one really connected to, however it was spelled and wherever it came from: a name
 * server, a redirect, a literal. TLS is laid over the same sockets.
 */
final class GuardedSockets extends SocketFactory {

  /** The address is one that is not to be read. */
  static final class BlockedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The rule that forbids it. */
    private final Why why;

    BlockedException(Why why) {
      super(why.name());
      this.why = why;
    }

    Why why() {
      return why;
    }
  }

  private final AddressPolicy policy;

  GuardedSockets(AddressPolicy policy) {
    this.policy = policy;
  }

  @Override
  public Socket createSocket() {
    return new Guarded(policy);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    Socket socket = createSocket();
    try {
      socket.connect(address);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static final class Guarded extends Socket {
    private final AddressPolicy policy;

    Guarded(AddressPolicy policy) {
      this.policy = policy;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      Why why =
          endpoint instanceof InetSocketAddress address ? policy.objection(address) : Why.PRIVATE;
      if (why != null) {
        throw new BlockedException(why);
      }
      super.connect(endpoint, timeout);
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }
  }
}
