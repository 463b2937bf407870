export function App() {
  return (
    <main>
      <h1>Bone Dry</h1>
    </main>
  );
}
