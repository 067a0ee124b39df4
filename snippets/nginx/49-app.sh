# Put a small application on app
# @zh: 在 app 上放一个小应用
# @on: app
# @fixture: stands in for your application: it shows what arrives, is slow on /slow, and speaks WebSocket on /ws
# @zh-fixture: 代替你的应用：原样显示收到的请求，/slow 故意很慢，/ws 支持 WebSocket
# @timeout: 2m
# @within: 30s
# @matches: ^connection \d+$

apt-get update
apt-get install -y curl python3-minimal
cat > /usr/local/bin/app <<'END'
#!/usr/bin/python3
import base64, hashlib, itertools, socketserver, time

numbers = itertools.count(1)

class App(socketserver.StreamRequestHandler):
    def handle(self):
        number = next(numbers)
        while (request := self.rfile.readline()).strip():
            headers, length = {}, 0
            while (line := self.rfile.readline().decode()).strip():
                name, value = line.rstrip().split(": ", 1)
                headers[name.lower()] = value
            self.rfile.read(int(headers.get("content-length", 0)))
            path = request.split()[1].decode()
            if path == "/ws" and headers.get("upgrade") == "websocket" and headers.get("connection", "").lower() == "upgrade":
                return self.talk(headers["sec-websocket-key"])
            status = "426 Upgrade Required" if path == "/ws" else "200 OK"
            if path == "/slow":
                time.sleep(4)
            text = f"connection {number}\n{request.decode().rstrip()}\n" + "".join(f"{k}: {v}\n" for k, v in headers.items())
            close = headers.get("connection", "").lower() == "close"
            self.wfile.write(f"HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {len(text)}\r\n\r\n{text}".encode())
            if close or request.rstrip().endswith(b"HTTP/1.0"):
                return

    def talk(self, key):
        accept = base64.b64encode(hashlib.sha1(f"{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11".encode()).digest()).decode()
        self.wfile.write(f"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n".encode())
        for text in (b"first message\n", b"second message\n"):
            self.wfile.write(bytes([0x81, len(text)]) + text)
            time.sleep(0.5)
        self.wfile.write(bytes([0x88, 0]))

class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

Server(("", 8000), App).serve_forever()
END
chmod 755 /usr/local/bin/app
printf '[Service]\nExecStart=/usr/local/bin/app\n' > /etc/systemd/system/app.service
systemctl daemon-reload
systemctl restart app
curl -sS --retry 5 --retry-connrefused http://app:8000/
